"""Which string literals of the source say what belongs elsewhere: words, and the law."""

from __future__ import annotations

import ast
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.letters import VIETNAMESE_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# The only files outside ui/ whose literals may hold Vietnamese letters, and what they are for.
TABLES: Mapping[str, str] = {
    "domain/letters.py": "collation and folding",
    "domain/typed_patterns.py": "reading patterns",
    "papers/office_name.py": "reading patterns",
    "papers/reading/column_patterns.py": "reading patterns",
    "papers/reading/copy_sentence_patterns.py": "reading patterns",
    "papers/reading/reading_patterns.py": "reading patterns",
    "papers/reading/recipients_patterns.py": "reading patterns",
    "papers/reading/signer_patterns.py": "reading patterns",
    "papers/reading/legacy_tables.py": "legacy encodings",
    "papers/reading/syllables.py": "legacy encodings",
    "papers/reading/number_words.py": "number words",
}
_SMALL = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|rưỡi"
_TIME = "ngày|tháng|năm|tuần|quý|giờ|phút|giây"
ARTICLE = re.compile(
    r"(?<!\w)(?:điều|khoản|chương|mục|mẫu(?: số)?|phụ lục) (?:thứ )?(?:\d|[IVX]+(?!\w))"
    r"|(?<!\w)điểm [a-zđ](?!\w)|(?<!\w)đ\d+k\d"
    r"|(?<!\w)(?:nghị định|thông tư|luật|NĐ|TT|QĐ)(?: số)? ?\d"
    r"|/(?:NĐ-CP|TT-[A-ZĐ]+|QH\d+)(?!\w)",
    re.IGNORECASE,
)
SIZE = re.compile(
    r"\d ?(?:mm|cm|mi-?li-?mét|xen-?ti-?mét|milimét|phân)(?!\w)"
    rf"|(?<!\w)(?:{_SMALL}) (?:mi-?li-?mét|milimét|xen-?ti-?mét|phân)(?!\w)",
    re.IGNORECASE,
)
POST = re.compile(
    r"(?<!\w)(?:(?:phó )?(?:tổng )?giám đốc|(?:phó )?chủ tịch|(?:phó |tổng )?bí thư"
    r"|(?:phó |quyền )?(?:chánh (?:án|văn phòng|thanh tra)|viện trưởng|hiệu trưởng)"
    r"|(?:bộ|thứ|cục|vụ|chi cục|phó cục|kiểm toán|trung đoàn|chỉ huy) trưởng|thủ tướng|tư lệnh"
    r"|chính ủy|tổng kiểm toán|trưởng (?:phòng|ban|công an|đoàn|đồn)|phó (?:trưởng )?phòng)(?!\w)",
    re.IGNORECASE,
)
DEADLINE = re.compile(
    rf"(?<!\w)\d+ (?:{_TIME})(?!\w)(?! \d)"
    rf"|(?<!một trong )(?<!\w)(?:(?:{_SMALL}) )+(?:ngày|tháng|năm|tuần|giờ)(?!\w)(?! nay)",
    re.IGNORECASE,
)
LAW: Mapping[str, re.Pattern[str]] = {
    "article": ARTICLE,
    "size": SIZE,
    "post": POST,
    "deadline": DEADLINE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """A string of a source file that is no docstring."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offender:
    """A literal that stands in the wrong place, and what it holds."""

    literal: Literal
    what: str

    def __str__(self) -> str:
        return f"{self.literal.path}:{self.literal.line} {self.what}: {self.literal.text!r}"


def literals(root: Path) -> Iterator[Literal]:
    """Every string under `root`, as one: a sum or an f-string is not read in pieces."""
    for path in sorted(root.rglob("*.py")):
        name = path.relative_to(root).as_posix()
        yield from _in_file(name, ast.parse(path.read_text("utf-8")))


def misplaced_words(found: Iterator[Literal]) -> list[Offender]:
    """Vietnamese outside ui/ and the named tables."""
    return [
        Offender(literal=one, what="Vietnamese letters")
        for one in found
        if not one.path.startswith("ui/") and one.path not in TABLES and has_vietnamese(one.text)
    ]


def misplaced_law(found: Iterator[Literal]) -> list[Offender]:
    """What the law fixes, in ui/."""
    return [
        Offender(literal=one, what=what)
        for one in found
        if one.path.startswith("ui/")
        for what, pattern in LAW.items()
        if pattern.search(unicodedata.normalize("NFC", one.text))
    ]


def has_vietnamese(text: str) -> bool:
    """True where a letter is Vietnamese and not of plain Latin, however it is composed."""
    return not VIETNAMESE_LETTERS.isdisjoint(unicodedata.normalize("NFC", text))


def _in_file(path: str, tree: ast.Module) -> Iterator[Literal]:
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        text = _text(node)
        if text is not None:
            yield Literal(path=path, line=getattr(node, "lineno", 0), text=text)
            waiting += _beside(node)
        else:
            waiting += [one for one in ast.iter_child_nodes(node) if not _is_docstring(one, node)]


def _text(node: ast.AST) -> str | None:
    """What a node is as a string; what is only known when it runs is `{}` in it."""
    if isinstance(node, ast.Constant):
        return _constant(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "" for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return str(node.value.value) if isinstance(node.value, ast.Constant) else "{}"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _text(node.left), _text(node.right)
        return None if left is None or right is None else left + right
    return None


def _constant(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode("utf-8", "ignore")
    return value if isinstance(value, str) else None


def _beside(node: ast.AST) -> list[ast.AST]:
    """What runs inside an f-string: it may hold strings of its own."""
    return [
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.FormattedValue) and not isinstance(part.value, ast.Constant)
    ]


def _is_docstring(node: ast.AST, owner: ast.AST) -> bool:
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return (
        isinstance(owner, documented)
        and bool(owner.body)
        and node is owner.body[0]
        and isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
    )
