"""Reads a QR code of level M from its modules: written after ISO/IEC 18004, not after the writer.

No errors are corrected: a module drawn wrongly makes other text, or none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Modules = list[list[bool]]
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
# Data codewords of each block at level M, by version (table 9).
_BLOCKS = {
    1: (16,),
    2: (28,),
    3: (44,),
    4: (32, 32),
    5: (43, 43),
    6: (27,) * 4,
    7: (31,) * 4,
    8: (38, 38, 39, 39),
}
_ALIGNED = {1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34), 7: (6, 22, 38)}
_FORMAT_MASK = 0b101010000010010
_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _column: row % 2 == 0,
    lambda _row, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)
_COUNT_BITS = {1: 10, 2: 9, 4: 8}


def read_qr(modules: Modules) -> str:
    """The text of a code of version 1 to 8 and level M."""
    size = len(modules)
    version = (size - 17) // 4
    masked = _MASKS[_mask_of(modules)]
    bits = [
        modules[row][column] != masked(row, column)
        for row, column in _way(size)
        if not _is_pattern(version, row, column)
    ]
    words = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    data = _put_together(words, _BLOCKS[version])
    return _text([bool(word >> step & 1) for word in data for step in range(7, -1, -1)])


def _mask_of(modules: Modules) -> int:
    """The mask of the format information beside the upper left finder."""
    row = [modules[8][column] for column in (0, 1, 2, 3, 4, 5, 7, 8)]
    column = [modules[at][8] for at in (7, 5, 4, 3, 2, 1, 0)]
    found = _number([*row, *column]) ^ _FORMAT_MASK
    assert found >> 13 == 0b00, "level M"
    return found >> 10 & 0b111


def _way(size: int) -> Iterator[tuple[int, int]]:
    """The modules in reading order: two columns at a time, up and down, from the right."""
    rows = list(range(size))
    right = size - 1
    while right > 0:
        if right == 6:
            right -= 1
        rows.reverse()
        for row in rows:
            yield from ((row, right), (row, right - 1))
        right -= 2


def _is_pattern(version: int, row: int, column: int) -> bool:
    size = version * 4 + 17
    if row == 6 or column == 6:
        return True
    if (row < 9 and (column < 9 or column >= size - 8)) or (row >= size - 8 and column < 9):
        return True
    near, far = min(row, column), max(row, column)
    if version >= 7 and near < 6 and far >= size - 11:
        return True
    centres = _ALIGNED.get(version, (6, 24, 42))
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    return any(
        abs(row - down) <= 2 and abs(column - across) <= 2
        for down in centres
        for across in centres
        if (down, across) not in corners
    )


def _put_together(words: list[int], blocks: tuple[int, ...]) -> list[int]:
    parts: list[list[int]] = [[] for _ in blocks]
    source = iter(words)
    for step in range(max(blocks)):
        for part, length in zip(parts, blocks, strict=True):
            if step < length:
                part.append(next(source))
    return [word for part in parts for word in part]


def _text(bits: list[bool]) -> str:
    mode, at = _number(bits[:4]), 4
    counted = _COUNT_BITS[mode]
    count, at = _number(bits[at : at + counted]), at + counted
    if mode == 4:
        return bytes(_number(bits[at + 8 * step :][:8]) for step in range(count)).decode()
    return _digits(bits[at:], count) if mode == 1 else _letters(bits[at:], count)


def _digits(bits: list[bool], count: int) -> str:
    said, at = "", 0
    while len(said) < count:
        some = min(3, count - len(said))
        wide = some * 3 + 1
        said += f"{_number(bits[at : at + wide]):0{some}d}"
        at += wide
    return said


def _letters(bits: list[bool], count: int) -> str:
    said, at = "", 0
    while count - len(said) > 1:
        pair = _number(bits[at : at + 11])
        said += _ALPHANUMERIC[pair // 45] + _ALPHANUMERIC[pair % 45]
        at += 11
    return said + (_ALPHANUMERIC[_number(bits[at : at + 6])] if len(said) < count else "")


def _number(bits: list[bool]) -> int:
    value = 0
    for bit in bits:
        value = value * 2 + bit
    return value
