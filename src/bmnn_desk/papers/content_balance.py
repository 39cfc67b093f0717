"""What must stand before and after a page's content so that marks start from a clean state."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import pikepdf
from pikepdf.exceptions import PdfParsingError

from bmnn_desk.papers.page_content import read_content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# What an operator needs at least (ISO 32000-1 annex A); those that need nothing are left out.
_NEEDED: Mapping[bytes, int] = dict(
    chain.from_iterable(
        ((name, count) for name in names.split())
        for count, names in (
            (1, b"' BMC CS cs Do G g gs i J j M MP ri sh TJ Tj TL Tc Tr Ts Tw Tz w"),
            (2, b"BDC d d0 DP l m TD Td Tf"),
            (3, b'" RG rg'),
            (4, b"K k re v y"),
            (6, b"c cm d1 Tm"),
        )
    )
)
_STATE = frozenset({b"q", b"Q", b"BT", b"ET", b"BMC", b"BDC", b"EMC"})
# Operands that may hold letters: strings, names, hexadecimal strings. Possessive, so that a
# bracket nobody closes costs one pass and not ages.
_LETTERED = re.compile(
    rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\))*+\)"
    rb"|/[^\s\0/\[\]<>(){}%]*+|<[0-9A-Fa-f\s]++>",
    re.DOTALL,
)
# Numbers, brackets and blanks, then an operator by itself: a letter and whatever else is neither
# blank nor a delimiter (ISO 32000-1 7.2.2).
_STEP = re.compile(rb"([^A-Za-z'\"]*+)([A-Za-z'\"][^\s\0()<>\[\]{}/%]*+)")
_APART = frozenset(b"\0\t\n\f\r ]>")
# What is no plain number each reader splits in its own way.
_NUMBER = re.compile(rb"[+-]?(?:\d++\.?\d*+|\.\d++)")
_TO_BLANKS = bytes.maketrans(b"\0<>[]", b"     ")
# Where a text has one of these once its strings are gone, only a true parser knows its tokens.
_NEEDS_PARSER = (b"(", b")", b"%", b"BI", b"{", b"}", b"\\")
_PAIRS = ((b"[", 1, b"]"), (b"<<", 1, b">>"), (b"<", 2, b"<<"))
_ARRAY = re.compile(rb"\[[^\[\]]*+\]")
# Poppler gives up a content that nests its arrays deeper than anybody writes them.
_MOST_NESTED = 50
_DEEP = re.compile(rb"(?:(?:\[|<<)[^\[\]<>]*+){%d}" % _MOST_NESTED)
_MOST_SCANNED = 8 * 1024 * 1024
_MOST_PARSED = 2 * 1024 * 1024
_END = "/BMNN_End"


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The operators around a content, and whether what follows it is sure to be read.

    Some readers give up a content at an operator that lacks its operands or at arrays nested
    too deep, a string or an inline image that nobody closes swallows what follows, and a restore
    too many would draw otherwise after a save: such a content is not `sound`.
    """

    before: bytes
    after: bytes
    sound: bool


def balance(contents: Sequence[pikepdf.Object]) -> Balance:
    """The operators to put before and after the content of a page.

    Content may leave states open or restore more than it saved; an added `q` for each
    restore too many, and a `Q` for each state left open, keep it away from what follows.

    Raises:
        DocumentTooBigError: the content is over the limit of `read_content`.
    """
    if not contents:
        return Balance(before=b"", after=b"", sound=True)
    whole = b"\n".join(map(read_content, contents))
    found = simple_operators(whole) if len(whole) <= _MOST_SCANNED else None
    if found is not None:
        return _around(found, sound=True)
    if len(whole) > _MOST_PARSED or _DEEP.search(whole):
        return _around((), sound=False)
    operators, sound = parsed_operators(whole)
    return _around(operators, sound=sound)


def simple_operators(content: bytes) -> list[bytes] | None:
    """The state operators of a sound content without traps; None where it needs the parser.

    Several times as fast as the parser, which is half the work of marking a page.
    """
    bare = _LETTERED.sub(b" 0 ", content)
    if any(trap in bare for trap in _NEEDS_PARSER):
        return None
    if any(bare.count(one) != times * bare.count(other) for one, times, other in _PAIRS):
        return None
    if b"[" in bare:
        bare = _ARRAY.sub(b" 0 ", bare)
    if b"[" in bare or bare.count(b"<<") >= _MOST_NESTED:
        return None
    steps = _STEP.findall(bare)
    # A text takes the same steps over and over: each of them is looked at once.
    if not all(_is_fed(*step) for step in set(steps)):
        return None
    return [operator for _, operator in steps if operator in _STATE]


@lru_cache(maxsize=10_000)
def _is_fed(operands: bytes, operator: bytes) -> bool:
    """Whether an operator stands apart from its operands and has as many as it needs."""
    stands_apart = not operands or operands[-1] in _APART
    found = operands.translate(_TO_BLANKS).split()
    is_plain = all(map(_NUMBER.fullmatch, found))
    return stands_apart and is_plain and len(found) >= _NEEDED.get(operator, 0)


def parsed_operators(content: bytes) -> tuple[list[bytes], bool]:
    """The state operators of a content by qpdf's tokenizer, and whether it is sound."""
    ended = content + f"\n{_END} gs\n".encode("ascii")
    with pikepdf.new() as holder, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        try:
            instructions = pikepdf.parse_content_stream(pikepdf.Stream(holder, ended))
        except (pikepdf.PikepdfError, PdfParsingError, RuntimeError, ValueError):
            return [], False
        remarks = holder.get_warnings()
    operators = [str(instruction.operator).encode("latin-1") for instruction in instructions]
    fed = all(
        len(instruction.operands) >= _NEEDED[operator]
        for instruction, operator in zip(instructions, operators, strict=True)
        # pikepdf reads an inline image, which may be malformed, when its operands are asked for.
        if operator in _NEEDED
    )
    # What one parser remarks, each reader mends in its own way.
    sound = fed and not remarks and _is_end(instructions[-1:])
    return [operator for operator in operators if operator in _STATE], sound


def _is_end(last: Sequence[object]) -> bool:
    return any(
        isinstance(each, pikepdf.ContentStreamInstruction)
        and str(each.operator) == "gs"
        and [str(operand) for operand in each.operands] == [_END]
        for each in last
    )


def _around(operators: Iterable[bytes], *, sound: bool) -> Balance:
    depth = lowest = marked = 0
    in_text = False
    for operator in operators:
        if operator in {b"BT", b"ET"}:
            in_text = operator == b"BT"
        elif operator == b"EMC":
            marked = max(marked - 1, 0)
        elif operator in {b"BMC", b"BDC"}:
            marked += 1
        else:
            depth += 1 if operator == b"q" else -1
            lowest = min(lowest, depth)
    # An open text object must end before the state can be restored, and content marked as
    # belonging to a hidden layer before marks are drawn.
    ends = (b"\nET" if in_text else b"") + b"\nEMC" * marked
    # Readers pass over a restore too many; with a save before it, it would take back what the
    # content had changed. Within a form they pass over it as well.
    return Balance(
        before=b"q " * (1 - lowest),
        after=ends + b"\n" + b"Q " * (1 + depth - lowest),
        sound=sound and lowest == 0,
    )
