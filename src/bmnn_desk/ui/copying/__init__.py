"""Sao, chụp: the list of copyings, what is left to be done with each, and its papers."""
