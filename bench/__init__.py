"""Speed as ratios: what the project takes against the least that the same work could take.

Both sides of each ratio are measured in one run on one machine, alternating, so that a slow
machine slows both. Nothing here is asserted; the numbers are for people to read.
"""
