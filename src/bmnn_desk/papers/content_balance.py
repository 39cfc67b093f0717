"""What must stand before and after a page's content so that marks start from a clean state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_OPERATORS = ("q", "Q", "BT", "ET")
# Possessive, so that a bracket nobody closes costs one pass and not ages.
_STRING = re.compile(rb"\((?:[^()\\]++|\\.)*+\)", re.DOTALL)
# Each branch begins with a letter and looks back over it: `re` then leaps from letter to letter.
_OPERATOR = re.compile(
    rb"q(?<![^\s\[\]<>{}].)(?![^\s\[\]<>{}/])"
    rb"|Q(?<![^\s\[\]<>{}].)(?![^\s\[\]<>{}/])"
    rb"|BT(?<![^\s\[\]<>{}]..)(?![^\s\[\]<>{}/])"
    rb"|ET(?<![^\s\[\]<>{}]..)(?![^\s\[\]<>{}/])",
    re.DOTALL,
)
# Where a text has one of these once its strings are gone, only a true parser knows its tokens.
_NEEDS_PARSER = (b"(", b")", b"%", b"BI", b"\\")


def balance(page: pikepdf.Page, contents: Sequence[pikepdf.Object]) -> tuple[bytes, bytes]:
    """The operators to put before and after the content of a page.

    Content may leave states open or restore more than it saved; an added `q` for each
    restore too many, and a `Q` for each state left open, keep it away from what follows.
    """
    if not contents:
        return b"", b""
    found = simple_operators(b"\n".join(stream.read_bytes() for stream in contents))
    return _around(parsed_operators(page) if found is None else found)


def simple_operators(content: bytes) -> list[str] | None:
    """The state operators of a content without traps; None where it needs the parser.

    Twice as fast as the parser, which is half the work of marking a page.
    """
    bare = _STRING.sub(b" ", content)
    if any(trap in bare for trap in _NEEDS_PARSER):
        return None
    return [operator.decode("ascii") for operator in _OPERATOR.findall(bare)]


def parsed_operators(page: pikepdf.Page) -> list[str]:
    """The state operators of a page's content, by qpdf's tokenizer."""
    instructions = pikepdf.parse_content_stream(page, " ".join(_OPERATORS))
    return [str(instruction.operator) for instruction in instructions]


def _around(operators: Iterable[str]) -> tuple[bytes, bytes]:
    depth = lowest = 0
    in_text = False
    for operator in operators:
        if operator in {"BT", "ET"}:
            in_text = operator == "BT"
            continue
        depth += 1 if operator == "q" else -1
        lowest = min(lowest, depth)
    # An open text object must end before the state can be restored.
    end_text = b"\nET" if in_text else b""
    return b"q " * (1 - lowest), end_text + b"\n" + b"Q " * (1 + depth - lowest)
