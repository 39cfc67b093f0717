"""An office with very many outgoing lines: one issued document, multiplied inside the store."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.numbers import fold
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.storage.tables import Base, Record
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection, Table

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

# Each stands in the titles of one document in 125.
TOPICS = tuple(
    f"{first} {second}"
    for first in ("kiểm định", "khảo sát", "tuần tra", "diễn tập", "bảo đảm")
    for second in (
        "cầu phao", "đê bao", "đường hầm", "kho lương", "trạm bơm", "bến phà", "đài quan trắc",
        "hồ chứa", "lưới điện", "mạng nội bộ", "nguồn nước", "nhà kho", "phòng máy", "rừng thông",
        "sân bay", "thư viện", "trường bắn", "tuyến cáp", "vùng biển", "xưởng in", "ruộng muối",
        "đập tràn", "giếng khoan", "cửa khẩu", "bãi tập",
    )
)  # fmt: skip
_TYPES = (("Báo cáo", "BC"), ("Kế hoạch", "KH"), ("Tờ trình", "TTr"), ("Quyết định", "QĐ"))
_PHRASES = "tình hình quản lý, kết quả rà soát, phương án phối hợp, nội dung đề nghị, số liệu mẫu"
# What a reference points to stands before it.
_TABLES = (
    "slip", "slip_recipient", "slip_basis", "slip_act", "item_level", "item_term", "print_job",
    "signature", "number_taken", "line", "outgoing_line", "copy", "copy_event",
)  # fmt: skip
_PATTERN_NUMBER = 2
_OPEN = 12  # documents in each stage before the register
_BLOCK = 10_000
_LEVEL = "CASE WHEN n % 20 = 0 THEN 'TUYET_MAT' WHEN n % 4 = 0 THEN 'TOI_MAT' ELSE 'MAT' END"
_EXPRESSIONS: Mapping[str, str] = {
    "slip.print_code": "printf('%010d', n)",
    "slip.level": _LEVEL,
    "item_level.level": _LEVEL,
    "line.ordinal": "src.ordinal + n",
    "number_taken.number": "src.number + n",
    "outgoing_line.level": _LEVEL,
    "outgoing_line.reference": "printf('%02d', line.ordinal) || '/' || made.type_code || '-SMM'",
    "outgoing_line.type_name": "made.type_name",
    "outgoing_line.title": f"CASE {_LEVEL} WHEN 'TUYET_MAT' THEN '' ELSE made.title END",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    """The rows of one document: for each table the id before its first, and how many."""

    rows: Mapping[str, tuple[int, int]]


def many_lines(vault: Vault, law: Law, count: int) -> Office:
    """Found an office in an empty store and give its register so many lines, all of one year.

    A few more are issued by the verbs themselves. Each has its slip, decision, signature and
    copies; one in 997 is cancelled. Some documents stand in each stage before, some are late.

    The multiplied rows are of no act: such a store does not pass the proof of its journal.
    """
    at = make.office(vault, law, make.NEW)
    make.issued(at)  # which begins the number series
    before = _last_ids(vault)
    item = make.issued(at, recipients=make.proposal(at).recipients[:1], copies=3).item
    after = _last_ids(vault)
    pattern = _Pattern(
        rows={
            name: (before[name], after[name] - before[name])
            for name in after
            if after[name] > before[name]
        }
    )
    if set(pattern.rows) != {"item", *_TABLES}:
        raise RuntimeError(sorted(pattern.rows))
    for first in range(1, count - 1, _BLOCK):
        with vault.engine.begin() as connection:
            _multiply(connection, pattern, item, range(first, min(first + _BLOCK, count - 1)))
        vault.checkpoint()
    _open_ones(at)
    return at


def _last_ids(vault: Vault) -> dict[str, int]:
    tables = [
        mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)
    ]
    with vault.begin() as session:
        return {str(table): session.scalar(select(func.max(table.c.id))) or 0 for table in tables}


def _multiply(connection: Connection, pattern: _Pattern, item: int, block: range) -> None:
    """Write the pattern's rows again for each number of the block, all ids moved on."""
    texts = list(_texts(block))
    connection.exec_driver_sql(
        "INSERT INTO item (id, body_id, kind, type_name, type_code, title, unit, drafter_id, "
        "act_seq) SELECT id + ?, body_id, kind, ?, ?, ?, unit, drafter_id, act_seq "
        "FROM item WHERE id = ?",
        [(*text, item) for text in texts],
    )
    numbers = f"n(n) AS (VALUES({block[0]}) UNION ALL SELECT n + 1 FROM n WHERE n < {block[-1]})"  # noqa: S608
    for name in _TABLES:
        connection.exec_driver_sql(_again(Base.metadata.tables[name], pattern, numbers))
    connection.exec_driver_sql(
        "INSERT INTO line_cancel (line_id, day, reason, act_seq) SELECT id, day, 'Ghi nhầm loại', "
        "act_seq FROM line WHERE item_id >= ? AND id % 997 = 0",
        (item + block[0],),
    )
    connection.exec_driver_sql(
        "INSERT INTO search_text (item_id, folded) VALUES (?, ?)",
        [
            (
                item + number,
                fold(f"{number + _PATTERN_NUMBER:02}/{code}-SMM {name} {shown} Sở Thử Nghiệm"),
            )
            for number, name, code, title in texts
            for shown in ("" if number % 20 == 0 else title,)
        ],
    )
    connection.exec_driver_sql(
        "INSERT INTO line_text (line_id, words, places) SELECT line.id, search_text.folded, "
        "'so thu nghiem' FROM line JOIN search_text ON search_text.item_id = line.item_id "
        "WHERE line.item_id > ? AND line.item_id <= ?",
        (item + block[0] - 1, item + block[-1]),
    )


def _again(table: Table, pattern: _Pattern, numbers: str) -> str:
    before, many = pattern.rows[table.name]
    columns = {"id": f"src.id + {many} * n"}
    for column in table.columns:
        name = f"{table.name}.{column.name}"
        target = next((key.column.table.name for key in column.foreign_keys), "")
        if name in _EXPRESSIONS:
            columns[column.name] = _EXPRESSIONS[name]
        elif column.name != "id":
            moved = f" + {pattern.rows[target][1]} * n" if target in pattern.rows else ""
            columns[column.name] = f"src.{column.name}{moved}"
    titled = table.name == "outgoing_line"
    made = "JOIN line ON line.id = src.line_id + n JOIN item made ON made.id = line.item_id"
    return (
        f'WITH RECURSIVE {numbers} INSERT INTO "{table.name}" ({", ".join(columns)}) '  # noqa: S608
        f'SELECT {", ".join(columns.values())} FROM n CROSS JOIN "{table.name}" src '
        f"{made if titled else ''} WHERE src.id > {before} AND src.id <= {before + many}"
    )


def _texts(block: range) -> Iterator[tuple[int, str, str, str]]:
    """For each number the type's name and letters, and a title of invented words."""
    phrases = _PHRASES.split(", ")
    for number in block:
        chance = random.Random(number)  # noqa: S311
        name, code = chance.choice(_TYPES)
        words = " và ".join(chance.sample(phrases, 3))
        yield (
            number,
            name,
            code,
            f"{words} về {TOPICS[number % len(TOPICS)]} năm {number % 7 + 2026}",
        )


def _open_ones(at: Office) -> None:
    late = make.on(at, -7)
    for _ in range(_OPEN):
        make.approved(at)
        make.printed(at)
        make.signed(at)
        make.signed(late)
        make.issued(at, recall_on=make.on(at, 5).day)
    again = make.issued(at).item
    at.desk.do(cancel_outgoing, make.cancel(at, again))
    at.desk.do(issue_outgoing, make.issue(at, again))
