"""Rule id to yes-or-no function, one file a family."""
