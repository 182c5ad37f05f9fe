"""One answer on screen: chart or table, what is said beneath it, what can be taken away."""
