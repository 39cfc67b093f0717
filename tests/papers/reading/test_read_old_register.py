from __future__ import annotations

import sys
import unicodedata
from datetime import date, timedelta

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.old_register import CellFault, OldBook
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import WorkbookDamagedError, WorkbookTooBigError, WorkerDiedError
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.reading.read_old_register import read_old_register
from tests.papers.reading.workbooks import (
    DAY,
    OUTGOING,
    csv_text,
    line,
    many_lines,
    with_part,
    workbook,
)

LINES = 25_000
BAD = (
    ("c2", "31/02/2024", CellFault.NO_DATE),
    ("c2", "năm ngoái", CellFault.NO_DATE),
    ("c5", "Thường", CellFault.NO_LEVEL),
    ("c5", None, CellFault.MISSING),
    ("c6", " ", CellFault.MISSING),
    ("c8", "nhiều", CellFault.NO_NUMBER),
    ("c9", "tùy", CellFault.NO_ANSWER),
    ("c7", None, CellFault.MISSING),
)


def test_25000_lines_are_read_in_a_worker_with_just_the_40_planted_faults() -> None:
    planted = {2 + 613 * at: BAD[at % len(BAD)] for at in range(40)}
    data = many_lines(LINES, {row: {place: said} for row, (place, said, _) in planted.items()})
    with Worker((jobs.READ_OLD_REGISTER,), Limits(memory_bytes=700 * 1024 * 1024)) as worker:
        read = worker.do(jobs.READ_OLD_REGISTER, data, "so-cu.xlsx", {})
    assert [(fault.row, fault.fault) for fault in read.faults] == [
        (row, fault) for row, (_, _, fault) in planted.items()
    ]
    assert [fault.column for fault in read.faults] == [
        int(place[1:]) + 1 for place, _, _ in planted.values()
    ]
    lines = read.register.outgoing
    assert [each.row for each in lines] == list(range(2, LINES + 2))
    last = lines[-1]
    assert (last.ordinal, last.reference, last.level) == (
        str(LINES), f"{LINES}/BC-UBND", SecrecyLevel.TOI_MAT
    )  # fmt: skip
    assert last.day == DAY + timedelta(days=LINES % 200)


def test_every_column_of_every_book_finds_its_field() -> None:
    rows = {
        "Đi": [
            ["so thu tu", "so ky hieu", "ngay van ban", "ten loai", "trich yeu", "do mat",
             "nguoi ky", "tham quyen ky (KT., TM. …)", "so uy quyen", "noi nhan", "so luong",
             "nguoi soan thao", "duoc sao chup (co/khong)", "don vi luu", "ngay dang ky",
             "ghi chu", "so phieu"],
            [1, "01/BC", DAY, "Báo cáo", "Trích", "B", "Bình", "KT.", "12/UQ", "Sở A; Sở B", 3,
             "Hoa", "không", "VT", "06/03/2024", "ghi", "P1"],
        ],
        "phieu": [
            ["Số phiếu", "Ngày", "Độ mật đề xuất", "Căn cứ", "Người duyệt", "Ngày duyệt",
             "Số lượng", "Được sao chụp"],
            ["P1", 45356, "Mật", "960; Điều 1; khoản 2", "Bình", DAY, "05 bản", "x"],
        ],
        "ĐẾN": [
            ["STT", "Ngày đến", "Số đến", "Cơ quan", "Số ký hiệu", "Ngày văn bản", "Tên loại",
             "Trích yếu", "Độ mật", "Đơn vị nhận", "Ký nhận", "Được sao chụp", "Hạn thu hồi",
             "Ghi chú"],
            [1, DAY, 7, "Sở A", "2/CV", DAY, "Công văn", "Trích", "C", "Phòng B", "Hoa", None,
             "2024-12-31", "ghi"],
        ],
        "Chuyển giao": [
            ["Ngày", "Số, ký hiệu", "Bản số", "Độ mật", "Nơi nhận", "Cách giao", "Ký nhận",
             "Ngày ký nhận"],
            [DAY, "01/BC", 2, "A", "Sở A", "trực tiếp", None, None],
        ],
        "Sao, chụp": [
            ["Ngày", "Số ký hiệu", "Độ mật", "Hình thức", "Số bản", "Người cho phép",
             "Người thực hiện", "Ký (có/không)", "Nơi nhận"],
            [DAY, "01/BC", "Mật", "sao y", 4, "Chủ tịch Bình", "Hoa", "co", "Sở A"],
        ],
    }  # fmt: skip
    read = read_old_register(workbook(rows))
    assert read.faults == ()
    register = read.register
    assert register.books == frozenset(OldBook)
    out, slip = register.outgoing[0], register.slips[0]
    assert (out.ordinal, out.reference, out.day, out.type_name) == ("1", "01/BC", DAY, "Báo cáo")
    assert (out.title, out.level, out.signer, out.capacity) == (
        "Trích", SecrecyLevel.TOI_MAT, "Bình", "KT."
    )  # fmt: skip
    assert (out.delegation, out.recipients, out.copies) == ("12/UQ", ("Sở A", "Sở B"), 3)
    assert (out.drafter, out.may_copy, out.archive_unit) == ("Hoa", False, "VT")
    assert (out.registered, out.note, out.slip) == (date(2024, 3, 6), "ghi", "P1")
    assert (slip.number, slip.day, slip.level) == ("P1", DAY, SecrecyLevel.MAT)
    assert (slip.basis, slip.approver, slip.approved) == ("960; Điều 1; khoản 2", "Bình", DAY)
    assert (slip.copies, slip.may_copy) == (5, True)
    came, given, copied = register.incoming[0], register.transfers[0], register.copying[0]
    assert (came.ordinal, came.arrived, came.number, came.agency) == ("1", DAY, "7", "Sở A")
    assert (came.reference, came.day, came.type_name, came.title) == (
        "2/CV", DAY, "Công văn", "Trích"
    )  # fmt: skip
    assert (came.level, came.receiver, came.signed_by) == (SecrecyLevel.MAT, "Phòng B", "Hoa")
    assert (came.may_copy, came.return_by, came.note) == (None, date(2024, 12, 31), "ghi")
    assert (given.day, given.reference, given.copy_numbers) == (DAY, "01/BC", "2")
    assert (given.level, given.recipient) == (SecrecyLevel.TUYET_MAT, "Sở A")
    assert (given.channel, given.signed_by, given.signed) == ("trực tiếp", "", None)
    assert (copied.day, copied.reference, copied.level) == (DAY, "01/BC", SecrecyLevel.MAT)
    assert (copied.form, copied.copies, copied.permitted_by) == ("sao y", 4, "Chủ tịch Bình")
    assert (copied.executor, copied.is_signed, copied.recipients) == ("Hoa", True, "Sở A")


def test_sheets_and_columns_that_nobody_knows_are_told_and_left_out() -> None:
    rows = [[*OUTGOING, "Màu bìa"], [*line(1), "xanh"]]
    read = read_old_register(workbook({"di": rows, "Bảng tính": [["a"]]}))
    assert [(each.sheet, each.row, each.heading, each.fault) for each in read.faults] == [
        ("di", 1, "Màu bìa", CellFault.UNKNOWN_HEADING),
        ("Bảng tính", 0, "", CellFault.UNKNOWN_SHEET),
    ]
    assert all(each.is_notice for each in read.faults)
    assert len(read.register.outgoing) == 1


def test_a_second_sheet_of_a_book_is_not_mixed_with_the_first() -> None:
    read = read_old_register(workbook({"di": [OUTGOING, line(1)], "ĐI": [OUTGOING, line(2)]}))
    assert [each.ordinal for each in read.register.outgoing] == ["1"]
    assert [(each.sheet, each.fault) for each in read.faults] == [("ĐI", CellFault.SHEET_TWICE)]


def test_a_single_sheet_of_any_name_is_known_by_its_headings() -> None:
    read = read_old_register(workbook({"Sheet1": [OUTGOING, line(1)]}))
    assert read.register.books == {OldBook.OUTGOING}
    assert read.faults == ()


def test_a_sheet_may_be_called_a_book() -> None:
    read = read_old_register(workbook({"Sổ đi": [OUTGOING, line(1)], "SỔ PHIẾU": [], "Sổ": []}))
    assert read.register.books == {OldBook.OUTGOING, OldBook.SLIPS}
    assert [each.sheet for each in read.faults if each.fault is CellFault.UNKNOWN_SHEET] == ["Sổ"]


def test_the_year_beside_a_books_name_does_not_hide_it() -> None:
    sheets = {"Sổ đi 2021": [OUTGOING, line(1)], "Đến năm 2021": [], "2021": [], "Sổ đi 2": []}
    read = read_old_register(workbook(sheets))
    assert read.register.books == {OldBook.OUTGOING, OldBook.INCOMING}
    unknown = [each.sheet for each in read.faults if each.fault is CellFault.UNKNOWN_SHEET]
    assert unknown == ["2021", "Sổ đi 2"]


def test_a_name_that_was_chosen_for_a_sheet_or_a_column_counts() -> None:
    rows = [[*OUTGOING[:6], "Lãnh đạo ký", *OUTGOING[7:]], line(1)]
    names = {"van ban phat hanh": "di", "lanh dao ky": "nguoi ky"}
    data = workbook({"Văn bản phát hành": rows, "khác": []})
    assert not read_old_register(data).register.books
    read = read_old_register(data, names=names)
    assert read.register.outgoing[0].signer == "Trần Văn Bình"


def test_an_empty_name_leaves_a_sheet_out_though_its_headings_tell_what_it_is() -> None:
    data = workbook({"Sheet1": [OUTGOING, line(1)]})
    read = read_old_register(data, names={"sheet1": ""})
    assert not read.register.books
    assert [(each.name, each.book) for each in read.sheets] == [("Sheet1", None)]


def test_every_sheet_is_told_with_what_it_was_read_as() -> None:
    rows = [[*OUTGOING, "Màu bìa"], [*line(1), "xanh"]]
    sheets = read_old_register(workbook({"di": rows, "Bảng": [["a"]], "ĐI": [OUTGOING]})).sheets
    assert [(each.name, each.book, each.rows) for each in sheets] == [
        ("di", OldBook.OUTGOING, 1), ("Bảng", None, 0), ("ĐI", None, 0)
    ]  # fmt: skip
    assert [each.meant for each in sheets[0].headings][-2:] == ["so phieu", ""]


def test_a_book_without_a_required_column_says_so_once() -> None:
    rows = [[*OUTGOING[:5], "x", *OUTGOING[6:]], line(1), line(2)]
    read = read_old_register(workbook({"di": rows}))
    assert [(each.heading, each.fault) for each in read.faults if not each.is_notice] == [
        ("do mat", CellFault.HEADING_MISSING)
    ]
    assert [each.level for each in read.register.outgoing] == [None, None]


def test_an_empty_book_is_there_and_has_no_line() -> None:
    read = read_old_register(workbook({"di": [OUTGOING], "den": []}))
    assert read.register.books == {OldBook.OUTGOING, OldBook.INCOMING}
    assert read.register.outgoing == ()
    assert read.register.incoming == ()


def test_text_in_nfd_becomes_nfc() -> None:
    rows = [
        [unicodedata.normalize("NFD", str(cell)) if isinstance(cell, str) else cell for cell in row]
        for row in (OUTGOING, line(1, c5="Tuyệt mật"))
    ]
    read = read_old_register(workbook({"di": rows}))
    assert read.faults == ()
    assert read.register.outgoing[0].title == "Lịch trực kho số 1"
    assert read.register.outgoing[0].level is SecrecyLevel.TUYET_MAT


def test_a_csv_of_an_office_is_a_book_by_its_name() -> None:
    data = csv_text([OUTGOING, line(1), line(2)], ";").encode("utf-8-sig")
    read = read_old_register(data, "/tmp/Di.csv")  # noqa: S108  a name only
    assert read.faults == ()
    assert [each.ordinal for each in read.register.outgoing] == ["1", "2"]
    assert read.register.outgoing[0].recipients == (
        "- Sở A (bản số 1);", "- Lưu: VT (bản số 2)."
    )  # fmt: skip


def test_a_formula_that_failed_is_a_fault_even_in_a_column_that_may_be_blank() -> None:
    read = read_old_register(workbook({"di": [OUTGOING, line(1, c10="#REF!"), line(2)]}))
    assert [(each.row, each.column, each.fault) for each in read.faults] == [
        (2, 11, CellFault.CELL_ERROR)
    ]


def test_more_lines_than_one_answer_holds_are_refused() -> None:
    rows = [OUTGOING, *(line(number, c4="ệ" * 30_000) for number in range(1, 700))]
    with pytest.raises(WorkbookTooBigError):
        read_old_register(workbook({"di": rows}))


@pytest.mark.skipif(sys.platform != "linux", reason="how Linux bounds it")
def test_a_sheet_that_slips_past_the_measure_harms_the_worker_alone() -> None:
    data = with_part(workbook({"di": [OUTGOING, line(1)]}), b'r="K2"', b's=">" r="XFD1048576"')
    good = workbook({"di": [OUTGOING, line(1)]})
    with Worker((jobs.READ_OLD_REGISTER,)) as worker:
        with pytest.raises(WorkerDiedError):
            worker.do(jobs.READ_OLD_REGISTER, data, "", {})
        assert worker.do(jobs.READ_OLD_REGISTER, good, "", {}).register.outgoing


def test_a_worker_says_what_is_wrong_with_a_damaged_workbook() -> None:
    good = workbook({"di": [OUTGOING, line(1)]})
    with Worker((jobs.READ_OLD_REGISTER,)) as worker, pytest.raises(WorkbookDamagedError):
        worker.do(jobs.READ_OLD_REGISTER, good[: len(good) // 2], "", {})
