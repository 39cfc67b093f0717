"""Words stand in ui/, the law in forms/: the syntax tree shows what is elsewhere."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.paths import forms_folder
from tests.literals import (
    ARTICLE,
    POST,
    SIZE,
    TABLES,
    Literal,
    has_vietnamese,
    literals,
    misplaced_law,
    misplaced_words,
)
from tests.test_shape import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = {"collation and folding", "legacy encodings", "number words", "reading patterns"}
MOST_TABLES = 12
# A head or his deputy without a post of their own: that is how the windows speak of them.
NO_POST = ("Người đứng đầu", "Cấp phó")


@cache
def shipped() -> tuple[Literal, ...]:
    return tuple(literals(SOURCE))


def planted(root: Path, path: str, code: str) -> Iterator[Literal]:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(code, "utf-8")
    return literals(root)


def packs(name: str) -> list[dict[str, Any]]:
    """A file of each regime."""
    files = sorted(forms_folder().glob(f"*/{name}.toml"))
    return [tomllib.loads(file.read_text("utf-8")) for file in files]


def test_no_vietnamese_stands_outside_the_windows_but_in_the_named_tables() -> None:
    assert [str(one) for one in misplaced_words(iter(shipped()))] == []


def test_no_window_names_an_article_a_size_a_post_or_a_deadline() -> None:
    assert [str(one) for one in misplaced_law(iter(shipped()))] == []


def test_the_list_of_tables_is_short_and_each_is_of_a_kind_that_may_be() -> None:
    assert len(TABLES) <= MOST_TABLES
    assert set(TABLES.values()) == KINDS


@pytest.mark.parametrize("path", TABLES)
def test_a_named_table_is_there_and_needs_its_leave(path: str) -> None:
    assert any(one.path == path and has_vietnamese(one.text) for one in shipped())


@pytest.mark.parametrize(
    "code",
    [
        'x = "Đã lưu"\n',
        'x = "\\u0111"\n',
        'x = "a\\u0301"\n',
        'x = f"{1} bản"\n',
        "x = f\"{y['số']}\"\n",
        'x = b"s\\xe1\\xbb\\x95"\n',
        'def f(x: str = "sổ") -> None:\n    """Says so."""\n',
        'def f() -> None:\n    """Says so."""\n    "sổ"\n',
        'x = {"số": 1}\n',
        "match x:\n    case 'mật':\n        pass\n",
    ],
)
@pytest.mark.parametrize("path", ["services/planted.py", "app.py", "law/ui/planted.py"])
def test_planted_vietnamese_is_found(tmp_path: Path, path: str, code: str) -> None:
    (offender,) = misplaced_words(planted(tmp_path, path, code))
    assert offender.literal.path == path


@pytest.mark.parametrize("path", ["ui/planted.py", next(iter(TABLES))])
def test_vietnamese_may_stand_in_windows_and_tables(tmp_path: Path, path: str) -> None:
    assert misplaced_words(planted(tmp_path, path, 'x = "Đã lưu"\n')) == []


@pytest.mark.parametrize(
    "code",
    [
        '"""Sổ đăng ký đi."""\n',
        'class A:\n    """Sổ đăng ký đi."""\n',
        'async def f() -> None:\n    """Sổ đăng ký đi."""\n',
        "x = 1  # Sổ đăng ký đi\n",
        'x = "naïf, Straße, 5 µm"\n',
    ],
)
def test_docstrings_comments_and_other_letters_are_no_offence(tmp_path: Path, code: str) -> None:
    assert misplaced_words(planted(tmp_path, "services/planted.py", code)) == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("article", "Theo Điều 11"),
        ("article", "khoản 2 như trên"),
        ("article", "quy định tại điểm đ"),
        ("article", "Đ4k7"),
        ("article", "Sổ đăng ký (Mẫu số 14)"),
        ("article", "Phụ lục III"),
        ("article", "Luật 29"),
        ("article", "theo nghị định 26"),
        ("article", "số 24/2020/TT-BCA"),
        ("size", "Lề trái 30 mm"),
        ("size", "cao 1,5cm"),
        ("size", "cách 20 mi-li-mét"),
        ("size", "hai phân"),
        ("post", "do Chủ tịch ký"),
        ("post", "Phó Giám đốc"),
        ("post", "chức vụ, ví dụ: Trưởng phòng"),
        ("post", "Chánh Văn phòng"),
        ("deadline", "trong 3 ngày làm việc"),
        ("deadline", "chậm nhất 30 ngày"),
        ("deadline", "sau mười năm ngày"),
        ("deadline", "hạn hai mươi năm"),
        ("deadline", "24 giờ"),
    ],
)
def test_planted_law_is_found_in_a_window(tmp_path: Path, what: str, text: str) -> None:
    found = misplaced_law(planted(tmp_path, "ui/dialogs/planted.py", f"x = self.tr({text!r})\n"))
    assert what in {one.what for one in found}
    assert misplaced_law(planted(tmp_path / "other", "law/planted.py", f"x = {text!r}\n")) == []


@pytest.mark.parametrize(
    "code",
    [
        'x = "Điều " + "11"\n',
        'x = f"Điều {11}"\n',
        'x = "Đie\\u0302\\u0300u 11"\n',
        'x = "Điều " "11"\n',
        'x = ["a", {"b": f"{y} Điều 11"}]\n',
    ],
)
def test_law_is_found_in_pieces_too(tmp_path: Path, code: str) -> None:
    (offender,) = misplaced_law(planted(tmp_path, "ui/planted.py", code))
    assert offender.what == "article"


@pytest.mark.parametrize(
    "text",
    [
        "Văn bản đi, đã chuyển đi",
        "Sổ đi năm {year}, ví dụ: Sổ đi năm 2026, đến số 42",
        "Sửa lại một trong hai ngày.",
        "ngày 05 tháng 02 năm 2026",
        "Quá hạn {days} ngày",
        "{x:g} mm",
        "mã 7K2M, 12 bản, 3 dòng",
        "Ba năm nay chưa khóa",
        "Cấp phó, người đứng đầu, Lãnh đạo, Văn thư",
        "điểm đánh dấu, phó bản, Phóng to, Trưởng thành",
    ],
)
def test_plain_words_of_a_window_are_no_offence(tmp_path: Path, text: str) -> None:
    assert misplaced_law(planted(tmp_path, "ui/planted.py", f"x = {text!r}\n")) == []


def test_every_post_that_a_pack_names_would_be_found() -> None:
    named = [
        str(row["words"])
        for tables in packs("authority")
        for row in tables["authority"].values()
        if isinstance(row, dict)
    ]
    assert named
    assert [one for one in named if not one.startswith(NO_POST) and not POST.search(one)] == []


def test_every_basis_that_a_pack_cites_would_be_found() -> None:
    cited = [
        basis
        for tables in packs("rules")
        for rule in tables.values()
        if isinstance(rule, dict)
        and (basis := str(rule.get("basis", ""))).startswith(("Luật", "Nghị định", "Thông tư"))
    ]
    assert cited
    assert [one for one in cited if not ARTICLE.search(one)] == []


def test_a_size_is_found_with_and_without_its_space() -> None:
    assert all(SIZE.search(text) for text in ("210 mm", "210mm", "29,7 cm"))
    assert not SIZE.search("{width:g} mm")
