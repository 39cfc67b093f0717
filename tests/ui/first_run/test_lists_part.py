from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from bmnn_desk.ui.first_run.lists_part import ListsPart
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.legacy_strip import LegacyStrip
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.text_area import TextArea


def part_of(qtbot: QtBot, seat: Seat) -> ListsPart:
    part = ListsPart(seat)
    part.resize(1060, 420)
    shown(qtbot, part)
    return part


def area(part: ListsPart, key: str) -> TextArea:
    editor: TextArea = part.panel.field(key).editor  # type: ignore[assignment]
    return editor


def test_what_is_pasted_is_shown_line_by_line_with_what_becomes_of_it(
    qtbot: QtBot, seat: Seat
) -> None:
    part = part_of(qtbot, seat)
    assert (part.is_empty, part.new.count) == (True, 0)
    part.focus_first()
    QGuiApplication.clipboard().setText("Ngô Văn Thử\tKế toán\r\nVũ Thị B\r\nNgô Văn Thử\tKế toán")
    with qtbot.waitSignal(part.judged):
        area(part, "people").paste()
    rows = part.tables["people"].texts()
    assert [row[:3] for row in rows] == [
        ("1", "Ngô Văn Thử", "Kế toán"),
        ("2", "Vũ Thị B", ""),
        ("3", "Ngô Văn Thử", "Kế toán"),
    ]
    assert [row[3].partition(".")[0] for row in rows] == [
        "sẽ thêm", "Chưa có chức vụ", "dán hai lần, chỉ lấy dòng trước",
    ]  # fmt: skip
    told, why = part._told["people"].text().split("\n")
    assert told == "1 dòng sẽ thêm · 1 dòng bỏ qua · 1 dòng cần sửa"
    assert why.startswith("Dòng 2: Chưa có chức vụ.")
    assert part.tabs.tabText(0) == "Người ký, cán bộ (1) ⚠"
    assert (part.new.count, part.faulty) == (1, 1)


def test_a_unit_pasted_beside_makes_its_people_good(qtbot: QtBot, seat: Seat) -> None:
    part = part_of(qtbot, seat)
    part.panel.put_texts({"people": "Ngô Văn Thử\tKế toán\tPhòng Mẫu"})
    part.judge()
    assert (part.new.count, part.faulty) == (0, 1)
    part.panel.put_texts({"units": "Phòng Mẫu, PM"})
    part.judge()
    assert (part.new.count, part.faulty) == (2, 0)


def test_a_deputy_of_the_head_is_shown_as_one_before_he_is_entered(
    qtbot: QtBot, seat: Seat
) -> None:
    part = part_of(qtbot, seat)
    part.panel.put_texts({"people": "Ngô Văn Thử, Phó Giám đốc"})
    part.judge()
    assert part.tables["people"].texts() == [
        ("1", "Ngô Văn Thử", "Phó Giám đốc", "sẽ thêm · Cấp phó")
    ]


def test_an_old_encoding_is_offered_to_be_changed_and_never_changed_unasked(
    qtbot: QtBot, seat: Seat
) -> None:
    part = part_of(qtbot, seat)
    old = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
    part.tabs.setCurrentIndex(2)
    QGuiApplication.clipboard().setText(old)
    area(part, "recipients").paste()
    assert area(part, "recipients").toPlainText() == old
    strip = part.findChild(LegacyStrip)
    assert isinstance(strip, LegacyStrip)
    change = next(each for each in strip.findChildren(Button) if each.text() == "Đổi")
    with qtbot.waitSignal(part.judged):
        change.click()
    assert [row[1] for row in part.tables["recipients"].texts()] == [
        "Cộng hòa xã hội chủ nghĩa Việt Nam"
    ]


def test_only_the_lines_to_be_mended_stay_and_the_caret_goes_there(
    qtbot: QtBot, seat: Seat
) -> None:
    part = part_of(qtbot, seat)
    part.panel.put_texts(
        {"people": "Ngô Văn Thử, Kế toán", "units": "Phòng A, PA\nPhòng B\nPhòng C\nPhòng A, PA"}
    )
    part.judge()
    part.leave_faulty()
    texts = part.panel.texts()
    assert (texts["people"], texts["units"]) == ("", "Phòng B\nPhòng C")
    assert part.tabs.currentIndex() == 1
    assert area(part, "units").hasFocus()


def test_a_heading_stays_over_the_lines_to_be_mended_and_is_nothing_by_itself(
    qtbot: QtBot, seat: Seat
) -> None:
    part = part_of(qtbot, seat)
    heading, faulty = "Chức vụ\tHọ và tên\tĐơn vị", "Kế toán trưởng\tĐỗ Văn Mẫu\tPhòng Mẫu"
    ways = "Cách giao\tNơi nhận"
    part.panel.put_texts(
        {
            "people": f"{heading}\nVăn thư\tVũ Thị B\t\n{faulty}\nLái xe\tLê Văn D\t",
            "units": "Tên đơn vị\tKý hiệu\nPhòng A\tPA",
            "recipients": f"{ways}\nTrực tiếp\tSở Thử\nBưu điện\t\n{ways}\nFax\tSở Mẫu",
        }
    )
    part.judge()
    part.leave_faulty()
    texts = part.panel.texts()
    assert texts["people"] == f"{heading}\n{faulty}"
    assert texts["units"] == ""
    assert texts["recipients"] == f"{ways}\nBưu điện\t"
    part.panel.put_texts({"units": "Phòng Mẫu, PM", "recipients": f"{ways}\nBưu điện\tSở Mẫu"})
    part.judge()
    assert [(line.name, line.second) for line in part.new.people] == [
        ("Đỗ Văn Mẫu", "Kế toán trưởng")
    ]
    assert [line.name for line in part.new.recipients] == ["Sở Mẫu"]
    assert not part.is_empty
    part.panel.put_texts({"people": heading, "units": " \n", "recipients": "Nơi nhận:"})
    part.judge()
    assert part.is_empty
