"""Copies taken out, called back, given out at meetings: lists, choices, papers."""
