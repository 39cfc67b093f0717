from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.incoming.form_editors import FormEditors
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.previous_record import COPIED, texts_of
from tests.incoming_desk import entered
from tests.services.incoming import detail

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_line_reads_as_the_form_would_show_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    line = entered(office, reference="118/CAT-PA03", pages=4, note="Kèm 1 đĩa").line
    edit = FormEditors(seat, form_matter(seat))
    for editor in edit.by_key.values():
        qtbot.addWidget(editor)
    texts = texts_of(detail(office, line), edit)
    assert texts["reference"] == "118/CAT-PA03"
    assert texts["document_day"] == "02/03/2025"
    assert (texts["level"], texts["channel"]) == ("C · Mật", "Giao trực tiếp")
    assert (texts["may_copy"], texts["place"], texts["pages"]) == ("Không được phép", "Tủ 1", "4")
    assert set(texts) <= set(edit.by_key)


def test_what_is_of_one_paper_alone_is_not_copied() -> None:
    own = {"reference", "document_day", "copy_numbers", "quantity", "arrived", "sealed"}
    assert own.isdisjoint(COPIED)
