"""What views share: the frame around a view, and the doors through which answers get on screen.

Session state and caching live here and nowhere else in the pages.
"""
