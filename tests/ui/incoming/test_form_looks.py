from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.incoming.form_editors import FormEditors
from bmnn_desk.ui.incoming.form_looks import PINNED_FIRST, ROWS, UNPINNED, field_looks
from bmnn_desk.ui.incoming.form_matter import form_matter
from tests.incoming_desk import incoming_book

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_every_editor_has_its_look_and_its_place(qtbot: QtBot, seat: Seat, office: Office) -> None:
    incoming_book(office)
    matter = form_matter(seat)
    looks, editors = field_looks(matter), FormEditors(seat, matter)
    for editor in editors.by_key.values():
        qtbot.addWidget(editor)
    laid = [key for row in ROWS for key, _wide in row]
    assert list(looks) == list(editors.by_key)
    assert sorted(laid) == sorted(looks)
    assert all(sum(wide for _key, wide in row) <= 12 for row in ROWS)
    assert set(PINNED_FIRST) <= set(looks) - UNPINNED


def test_the_columns_of_the_book_stand_beside_the_words_in_its_order(
    seat: Seat, office: Office
) -> None:
    incoming_book(office)
    looks = field_looks(form_matter(seat))
    shown = [look.column for look in looks.values() if look.column]
    assert shown == [f"cột {place}" for place in (2, 4, 5, 6, 7, 7, 8, 9, 10)]


def test_a_hand_written_book_wants_page_and_line(seat: Seat, office: Office) -> None:
    incoming_book(office, hand_written=True)
    looks = field_looks(form_matter(seat))
    assert looks["paper_page"].required
    assert looks["paper_line"].required
