"""Rounds of counting in the window."""
