"""The windows and their words."""
