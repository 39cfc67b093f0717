"""Requests for a secret in the window."""
