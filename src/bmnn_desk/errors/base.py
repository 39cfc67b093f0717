"""The base of every error that the user can put right."""


class DeskError(Exception):
    """Base of all errors shown to the user; they carry numbers, ids and kinds, never content."""
