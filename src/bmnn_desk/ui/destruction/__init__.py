"""Destruction in the window: its list, what its forms share, its words."""
