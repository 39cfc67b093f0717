"""What may be wrong with the journal or the rows it covers: the words of JournalBrokenError."""

from __future__ import annotations

from enum import StrEnum


class JournalFault(StrEnum):
    """Which proof failed; the error names the act beside it, 0 where none can be named."""

    NUMBER = "number"
    """An act is missing, or stands twice."""
    LINK = "link"
    """An act does not follow the one before it."""
    MAC = "mac"
    """An act is not the one that was sealed."""
    BEFORE = "before"
    """An act does not begin where the last one about its object ended."""
    KEY = "key"
    """The key of the next act is not the one that follows from the last."""
    SEALED_KEY = "sealed key"
    """An epoch's first key is not what was sealed."""
    EPOCH = "epoch"
    """An epoch is not the one that an officer opened."""
    OFFICER_KEY = "officer key"
    """An officer's keys are not those that were made for him."""
    CHECKPOINT = "checkpoint"
    """What an officer signed is not the journal that is there, or the signature is not his."""
    ANCHOR = "anchor"
    """The journal does not pass through its head anchor, or the anchor is gone."""
    ROWS = "rows"
    """The rows of an act are not those it wrote."""
    ROW_WITHOUT_ACT = "row without an act"
    """A row belongs to no act."""
    GUARDS = "guards"
    """A trigger that keeps rows as they were written is missing, added or changed."""
    UNREADABLE = "unreadable"
    """A value is none of its column's."""
