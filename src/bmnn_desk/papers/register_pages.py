"""Lays the rows of a register onto pages and parts those that are taller than a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.register_layout import GROUP, NOTE, PAD, Block, Placed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.papers.register_layout import Room, Stack

_SIGNINGS_TO_START = 2
# Tops kept in mm come back with another last digit: rows break where they did in one print.
_HAIR = 0.001


def height_of(stacks: tuple[Stack, ...]) -> float:
    """The height of a row: its tallest cell."""
    tallest = 0.0
    for stack in stacks:
        height = stack[0].height if len(stack) == 1 else sum([block.height for block in stack])
        tallest = max(tallest, height)
    return tallest


def paginate(
    rows: Iterable[tuple[int, tuple[Stack, ...]]], room: Room, begin: float | None = None
) -> list[list[Placed]]:
    """Put rows (ordinal, cells) one below the other; at least one page, which may be empty.

    A row that fits a page is never parted. A taller one begins where it stands, if two signing
    rows fit there, and runs over as many pages as it needs with all its text. The name of a
    group goes with the row below it, a `NOTE` with its entry above it. The first page begins at
    `begin` where it is given: below a heading, or below the rows that the sheet has; it stays
    empty where the first row does not fit there.
    """
    pages: list[list[Placed]] = [[]]
    top = room.top if begin is None else begin
    for ordinal, stacks in rows:
        if ordinal == NOTE:
            top = _place_note(pages, top, stacks, room)
            continue
        height = height_of(stacks)
        if top + height > room.bottom + _HAIR:
            if height > room.height:
                top = _begin_parts(pages, top, Placed(ordinal, 0, top, height, stacks), room)
                continue
            top = _turn(pages, room, height)
        pages[-1].append(Placed(ordinal, 0, top, height, stacks))
        top += height
    return pages


def _turn(pages: list[list[Placed]], room: Room, height: float) -> float:
    """Begin a page; the names of groups that stand last on the one before come along."""
    before = pages[-1]
    names = 0
    while names < len(before) and before[-1 - names].ordinal == GROUP:
        names += 1
    coming = before[len(before) - names :]
    if sum(row.height for row in coming) + height > room.height:
        coming = []
    del before[len(before) - len(coming) :]
    pages.append([])
    top = room.top
    for row in coming:
        pages[-1].append(row._replace(top=top))
        top += row.height
    return top


def _place_note(
    pages: list[list[Placed]], top: float, stacks: tuple[Stack, ...], room: Room
) -> float:
    """Put a note below its entry, which turns the page with it where both fit there."""
    entry, height = pages[-1][-1], height_of(stacks)
    note = Placed(entry.ordinal, entry.part, top, height, stacks, note=True)
    if top + height > room.bottom + _HAIR:
        if entry.part or entry.height + height > room.height:
            if room.bottom - top < room.lead + 2 * PAD:
                pages.append([])
                note, top = note._replace(part=entry.part + 1), room.top
            return _place_parts(pages, top, note, room)
        del pages[-1][-1]
        top = _turn(pages, room, entry.height + height)
        pages[-1].append(entry._replace(top=top))
        top += entry.height
    pages[-1].append(note._replace(top=top))
    return top + height


def _begin_parts(pages: list[list[Placed]], top: float, row: Placed, room: Room) -> float:
    if room.bottom - top < _SIGNINGS_TO_START * room.signing_row:
        top = _turn(pages, room, _SIGNINGS_TO_START * room.signing_row)
    return _place_parts(pages, top, row, room)


def _place_parts(pages: list[list[Placed]], top: float, row: Placed, room: Room) -> float:
    rest, part = row.stacks, row.part
    while True:
        head, rest = _part(rest, room.bottom - top, room.lead)
        height = height_of(head)
        if any(any(block.lines for block in stack) for stack in head):
            pages[-1].append(row._replace(part=part, top=top, height=height, stacks=head))
            part += 1
        if not any(rest):
            return top + height
        pages.append([])
        top = room.top


def _part(
    stacks: tuple[Stack, ...], left: float, lead: float
) -> tuple[tuple[Stack, ...], tuple[Stack, ...]]:
    parts = [_part_stack(stack, left, lead) for stack in stacks]
    return tuple(head for head, _ in parts), tuple(rest for _, rest in parts)


def _part_stack(stack: Stack, left: float, lead: float) -> tuple[Stack, Stack]:
    """What of a stack fits into `left` pt, and the rest; an empty one is ((), ())."""
    taken: list[Block] = []
    for index, block in enumerate(stack):
        if block.height <= left:
            taken.append(block)
            left -= block.height
            continue
        rest = stack[index:]
        fits = 0 if block.whole else min(int((left - 2 * PAD) / lead), len(block.lines) - 1)
        if fits > 0:
            taken.append(_cut(block, slice(0, fits), fits * lead + 2 * PAD))
            shorter = block.height - fits * lead
            rest = (_cut(block, slice(fits, None), shorter), *stack[index + 1 :])
        return tuple(taken), rest
    return tuple(taken), ()


def _cut(block: Block, lines: slice, height: float) -> Block:
    return block._replace(lines=block.lines[lines], height=height)
