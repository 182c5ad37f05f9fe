"""The layout of views, declared in their files and drawn in one place."""
