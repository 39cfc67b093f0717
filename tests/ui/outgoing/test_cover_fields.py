from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.ui.outgoing.cover_fields import CoverFields
from bmnn_desk.ui.outgoing.cover_matter import read_covers
from tests import make
from tests.services.marking import mark, marks, numbered
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.cover_form import CoverSize, LabelSheet
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def fields(qtbot: QtBot, seat: Seat, office: Office) -> CoverFields:
    return fields_of(qtbot, seat, make.issued(office).item)


def fields_of(qtbot: QtBot, seat: Seat, item: int) -> CoverFields:
    holder = QWidget()
    shown(qtbot, holder)
    return CoverFields(read_covers(seat, item), holder)


def test_everybody_is_ticked_and_nothing_else_is_said(fields: CoverFields) -> None:
    choice = fields.choice()
    assert choice.ticked == (0, 1)
    assert (choice.person, choice.address, choice.haste, choice.first) == ("", "", None, 1)
    assert choice.size.key == "dl"
    assert fields.errors() == {}


def test_the_labels_left_on_a_sheet_are_as_many_as_it_has(fields: CoverFields) -> None:
    labels = read_sizes(fields)
    fields.size.put(labels["decal_10"])
    assert fields.first.count() == 10
    fields.first.put(9)
    fields.use_up(3)
    assert fields.choice().first == 2
    fields.size.put(labels["cut_2"])
    assert fields.first.count() == 2


def read_sizes(fields: CoverFields) -> dict[str, CoverSize | LabelSheet]:
    """Every size that is offered, by its key."""
    found: dict[str, CoverSize | LabelSheet] = {}
    for index in range(fields.size.count()):
        fields.size.setCurrentIndex(index)
        size = fields.size.value()
        assert size is not None
        found[size.key] = size
    return found


def test_a_draft_gives_it_all_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = make.issued(office).item
    fields = fields_of(qtbot, seat, item)
    fields.size.put(read_sizes(fields)["decal_10"])
    fields.first.put(7)
    fields.marks.put(True)
    typed(fields.address, "Số 1 phố Mẫu")
    fields.table.put_ticked((1,))

    again = fields_of(qtbot, seat, item)
    again.put_texts(fields.texts())
    assert again.choice() == fields.choice()
    assert (again.choice().first, again.choice().ticked) == (7, (1,))


def test_one_name_for_several_recipients_is_refused_with_what_to_do(fields: CoverFields) -> None:
    typed(fields.person, "Ông Mẫu")
    typed(fields.address, "Số 1")
    assert set(fields.errors()) == {"person", "address"}
    assert "in xong rồi sang nơi khác" in fields.errors()["person"]
    fields.table.put_ticked((1,))
    assert fields.errors() == {}


def test_the_documents_own_haste_is_proposed(qtbot: QtBot, seat: Seat, office: Office) -> None:
    done = make.issued(office)
    haste = mark(1, stamp=Stamp.VERY_URGENT, way=MarkWay.RUBBER)
    office.desk.do(record_marks, marks(office, done, marks=(*numbered(done), haste)))
    assert fields_of(qtbot, seat, done.item).choice().haste is Stamp.VERY_URGENT


def test_the_choice_of_a_part_is_for_two_covers_alone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    for level in (SecrecyLevel.MAT, SecrecyLevel.TOI_MAT):
        item = make.issued(office, bases=(office.bases[level],)).item
        assert fields_of(qtbot, seat, item).panel.field("part").isHidden()
