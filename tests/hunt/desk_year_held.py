"""What must hold of the books after every act, told as sentences of what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.numbers import fold
from bmnn_desk.services.search_books import SearchAsked, search_ids

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bmnn_desk.desk import Desk
    from tests.hunt.desk_year_store import Year

# Each finds the rows that must not be there.
FORBIDDEN = {
    "ordinals run on": """
        SELECT v.book_id, count(*), min(l.ordinal), max(l.ordinal) FROM line l
        JOIN volume v ON v.id = l.volume_id
        LEFT JOIN book_start s ON s.book_id = v.book_id GROUP BY v.book_id
        HAVING min(l.ordinal) != coalesce(max(s.first_ordinal), 1)
            OR max(l.ordinal) - min(l.ordinal) + 1 != count(DISTINCT l.ordinal)
            OR count(*) != count(DISTINCT l.ordinal)""",
    "ordinals follow the volumes": """
        SELECT a.id, b.id FROM line a JOIN volume v ON v.id = a.volume_id
        JOIN volume w ON w.book_id = v.book_id AND w.number > v.number
        JOIN line b ON b.volume_id = w.id AND b.ordinal < a.ordinal""",
    "a line is of the body of its book": """
        SELECT l.id FROM line l JOIN volume v ON v.id = l.volume_id
        JOIN book b ON b.id = v.book_id JOIN item i ON i.id = l.item_id
        WHERE i.body_id != b.body_id""",
    "a line has its columns in one table": """
        SELECT l.id, b.kind FROM line l JOIN volume v ON v.id = l.volume_id
        JOIN book b ON b.id = v.book_id
        WHERE (SELECT count(*) FROM outgoing_line o WHERE o.line_id = l.id)
            + (SELECT count(*) FROM incoming_line o WHERE o.line_id = l.id)
            + (SELECT count(*) FROM transfer_line o WHERE o.line_id = l.id)
            + (SELECT count(*) FROM copy_line o WHERE o.line_id = l.id) != 1""",
    "a number is taken once": """
        SELECT series_id, number FROM number_taken GROUP BY series_id, number
        HAVING count(*) > 1""",
    "a copy number is given once": """
        SELECT item_id, kind = 'DUPLICATE', source_copy_id, line_id * (source_copy_id IS NULL),
            number FROM copy GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1""",
    "a copy has moves": """
        SELECT id FROM copy c WHERE NOT EXISTS
        (SELECT 1 FROM copy_event e WHERE e.copy_id = c.id)""",
    "what is gone stays gone": """
        SELECT a.copy_id, a.state, b.state FROM copy_event a
        JOIN copy_event b ON b.copy_id = a.copy_id AND b.id > a.id
        WHERE a.state IN ('cancelled', 'not_made', 'given_back')""",
    "nothing is copied after it went": """
        SELECT l.id, l.source_copy_id FROM copy_line l JOIN copy_event e
        ON e.copy_id = l.source_copy_id AND e.act_seq < l.act_seq
        WHERE e.state IN ('cancelled', 'not_made', 'given_back')""",
    "a copy moves on from day to day": """
        SELECT a.copy_id, a.day, a.state, b.day, b.state FROM copy_event a
        JOIN copy_event b ON b.copy_id = a.copy_id AND b.id > a.id WHERE b.day < a.day
        AND EXISTS (SELECT 1 FROM copy_event f WHERE f.copy_id = a.copy_id AND f.id < a.id)""",
    "a copy under way is on one open line": """
        SELECT c.id FROM copy c WHERE
        (SELECT e.state FROM copy_event e WHERE e.copy_id = c.id ORDER BY e.id DESC LIMIT 1)
            = 'on_the_way' AND
        (SELECT count(*) FROM transfer_copy x JOIN transfer_line l ON l.id = x.transfer_line_id
         WHERE x.copy_id = c.id
         AND NOT EXISTS (SELECT 1 FROM line_cancel k WHERE k.line_id = l.line_id)
         AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.line_id = l.line_id)) != 1""",
    "a copy with the clerk is on no open line": """
        SELECT c.id FROM copy c WHERE
        (SELECT e.state FROM copy_event e WHERE e.copy_id = c.id ORDER BY e.id DESC LIMIT 1)
            = 'at_clerk' AND
        EXISTS (SELECT 1 FROM transfer_copy x JOIN transfer_line l ON l.id = x.transfer_line_id
         WHERE x.copy_id = c.id
         AND NOT EXISTS (SELECT 1 FROM line_cancel k WHERE k.line_id = l.line_id)
         AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.line_id = l.line_id))""",
    "a signature has its proof": """
        SELECT r.id FROM receipt r WHERE r.kind = 'signed'
        AND (r.paper_page IS NULL OR r.paper_line IS NULL)
        AND NOT EXISTS (SELECT 1 FROM sheet_row s
            WHERE s.sheet_id = r.sheet_id AND s.line_id = r.line_id)""",
    "nothing cancelled is signed for": """
        SELECT r.line_id FROM receipt r JOIN line_cancel k ON k.line_id = r.line_id
        WHERE r.act_seq > k.act_seq""",
    "nothing cancelled is corrected": """
        SELECT r.line_id FROM line_correction r JOIN line_cancel k ON k.line_id = r.line_id
        WHERE r.act_seq > k.act_seq""",
    "a line is cancelled once": """
        SELECT line_id FROM line_cancel GROUP BY line_id HAVING count(*) > 1""",
    "a printed book runs on from day to day": """
        SELECT a.id, b.id FROM line a JOIN volume v ON v.id = a.volume_id
        JOIN book k ON k.id = v.book_id AND NOT k.hand_written
        JOIN volume w ON w.book_id = v.book_id
        JOIN line b ON b.volume_id = w.id AND b.ordinal = a.ordinal + 1 WHERE b.day < a.day""",
    "a line is found": """
        SELECT id FROM line WHERE NOT EXISTS
        (SELECT 1 FROM line_text t WHERE t.line_id = line.id)""",
    "no copies beyond the number received": """
        SELECT i.line_id FROM incoming_line i WHERE i.quantity !=
        (SELECT count(*) FROM copy c WHERE c.line_id = i.line_id AND c.source_copy_id IS NULL
         AND c.kind = 'RECEIVED')""",
}
_WORD = "SELECT line_id FROM line_text WHERE words LIKE :word OR places LIKE :word"

_LINES = """
    SELECT l.id, b.body_id, coalesce(o.reference, i.reference, t.reference, c.reference),
        x.drafter_id
    FROM line l JOIN item x ON x.id = l.item_id
    JOIN volume v ON v.id = l.volume_id JOIN book b ON b.id = v.book_id
    LEFT JOIN outgoing_line o ON o.line_id = l.id
    LEFT JOIN incoming_line i ON i.line_id = l.id
    LEFT JOIN transfer_line t ON t.line_id = l.id
    LEFT JOIN copy_line c ON c.line_id = l.id
    WHERE l.id NOT IN (SELECT line_id FROM line_cancel)"""


def broken(year: Year, secrets: Collection[str]) -> list[str]:
    """Which of it does not hold; `secrets` are words of Tuyệt mật trích yếu."""
    faults = []
    with year.at.desk._vault.begin() as session:
        for name, sql in FORBIDDEN.items():
            found = session.execute(text(sql)).first()
            if found is not None:
                faults.append(f"{name}: {tuple(found)}")
        for word in secrets:
            found = session.execute(text(_WORD), {"word": f"%{word}%"}).first()
            if found is not None:
                faults.append(f"a Tuyệt mật trích yếu is found: line {found[0]}")
    return faults


def lost(year: Year, drafters: Iterable[Desk]) -> list[str]:
    """Lines that the clerk does not find by their reference, or that a drafter finds of others."""
    faults = []
    with year.at.desk._vault.begin() as session:
        lines = session.execute(text(_LINES)).all()
    known: dict[tuple[Desk, int, str], frozenset[int]] = {}

    def found(desk: Desk, body: int, words: str) -> frozenset[int]:
        """Asked once."""
        if (desk, body, words) not in known:
            asked = SearchAsked(body=body, typed=words, day=year.at.day)
            known[desk, body, words] = frozenset(desk.read(search_ids, asked)[0])
        return known[desk, body, words]

    for line, body, reference, drafter in lines:
        if not any(map(str.isalnum, fold(reference))):
            continue
        words = f'"{reference}"'
        if line not in found(year.at.desk, body, words):
            faults.append(f"not found: line {line}, {reference[:40]!r}")
        faults.extend(
            f"found by the wrong person: line {line}"
            for desk in drafters
            if (line in found(desk, body, words)) is not (drafter == desk.actor.person)
        )
    return faults
