"""Incidents in the window."""
