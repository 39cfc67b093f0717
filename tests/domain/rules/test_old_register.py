from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.old_basis import OldBasis, OldCitation
from bmnn_desk.domain.old_cases import OldApprover, OldOutgoingCase, OldSlipCase
from bmnn_desk.domain.old_recipients import RecipientsReader
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain import old_lines
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "old_register"
MAT, TOI_MAT, TUYET_MAT = SecrecyLevel.MAT, SecrecyLevel.TOI_MAT, SecrecyLevel.TUYET_MAT
WHOLE = ("- Như trên (bản số 01);", "- Lưu: VT (bản số 02).")
ASKS = frozenset(
    {"slip", "decision", "copies", "drafter", "may_copy", "numbers", "title", "archive_unit"}
)
DAY = date(2024, 5, 6)
SLIP = old_lines.slip(number="01", basis="")
LINE = old_lines.outgoing(slip="01")
HEAD = OldApprover(is_head=True, is_signer=True, is_drafter=False, has_power=None)
DEPUTY = OldApprover(is_head=False, is_signer=True, is_drafter=False, has_power=True)
CITED = OldBasis(citations=(OldCitation(decision="960", article="2", clause="3"),))


def slip(**changes: object) -> OldSlipCase:
    return replace(OldSlipCase(slip=SLIP, basis=CITED), **changes)  # type: ignore[arg-type]


def sent(*block: str, **changes: object) -> OldOutgoingCase:
    """A line with its block; `slip` and the like are of the case, all else of the line."""
    case = OldOutgoingCase(line=LINE, block=RecipientsReader().read(block or WHOLE), asks=ASKS)
    own = {name: changes.pop(name) for name in list(changes) if hasattr(case, name)}
    own["slip"] = own.get("slip", SLIP)
    line = replace(LINE, **changes)  # type: ignore[arg-type]
    return replace(case, line=line, **own)  # type: ignore[arg-type]


KEPT = table(
    cases(
        "OLD_SLIP",
        "PDX-02",
        whole=slip(),
        a_source=slip(basis=OldBasis(source=True)),
        no_such_column=slip(basis=OldBasis(nothing=True), asks_basis=False),
    ),
    cases("OLD_SLIP", "PDX-03", none_had_ended=slip()),
    cases(
        "OLD_OUTGOING",
        "PDX-21",
        not_standing=sent(type_name="Tờ trình"),
        of_that_type=sent(usual_type="bao cao", slip_uses=5),
        without_a_type=sent(type_name=" ", usual_type="bao cao", slip_uses=5),
    ),
    cases("OLD_SLIP", "PDX-04", usual=slip(usual=MAT), nothing_known=slip()),
    cases("OLD_SLIP", "PDX-06", cited=slip()),
    cases(
        "OLD_OUTGOING",
        "PDX-01",
        decided=sent(),
        no_such_column=sent(slip=None, asks=frozenset()),
    ),
    cases("OLD_OUTGOING", "PDX-04", as_proposed=sent()),
    cases(
        "OLD_OUTGOING",
        "PDX-09",
        head=sent(approver=HEAD),
        deputy_with_power=sent(approver=DEPUTY),
        unknown=sent(),
    ),
    cases(
        "OLD_OUTGOING",
        "PDX-10",
        head_decided=sent(approver=replace(HEAD, is_signer=False), capacity="TL. GIÁM ĐỐC"),
        head_for_all=sent(approver=HEAD, capacity="TM."),
    ),
    cases(
        "OLD_OUTGOING",
        "PDX-11",
        one_day=sent(),
        next_day=sent(registered=date(2024, 5, 7)),
        no_day=sent(day=None, registered=None),
    ),
    cases(
        "OLD_OUTGOING",
        "PDX-12",
        the_same=sent(),
        used_for_several=sent(slip_uses=2, copies=9, may_copy=False),
        no_slip=sent(slip=None),
    ),
    cases(
        "OLD_OUTGOING",
        "VB-04",
        head=sent(),
        delegated=sent(capacity="KT. GIÁM ĐỐC", delegation="15/QĐ"),
        for_all=sent(capacity="TM. ỦY BAN NHÂN DÂN"),
    ),
    cases("OLD_OUTGOING", "NN-01", named=sent(), as_above=sent("Như trên", "Lưu: VT")),
    cases(
        "OLD_OUTGOING",
        "NN-02",
        column=sent(),
        in_the_text=sent(*WHOLE, "Tổng số: 02 bản.", copies=None),
        no_such_column=sent(copies=None, asks=frozenset()),
    ),
    cases(
        "OLD_OUTGOING",
        "NN-03",
        column=sent(),
        in_the_text=sent(*WHOLE, "Người soạn thảo: Lê Văn A.", drafter=""),
    ),
    cases(
        "OLD_OUTGOING",
        "NN-04",
        column=sent(),
        in_the_text=sent(*WHOLE, "Tài liệu không được phép sao, chụp.", may_copy=None),
        no_such_column=sent(may_copy=None, asks=frozenset()),
    ),
    cases(
        "OLD_OUTGOING",
        "NN-05",
        adds_up=sent(),
        group_with_numbers=sent("Các sở (bản số 01-19)", "Lưu: VT (bản số 20)", copies=20),
        counts=sent("Sở Y tế (02 bản)", "Lưu: VT (01 bản)", copies=3),
        silent=sent("Như trên", "Lưu: VT"),
        archive_kept_outside=sent("Như trên (bản số 01)", "Lưu: VT", outside=1),
    ),
    cases(
        "OLD_OUTGOING",
        "DAU-01",
        all_of_them=sent(),
        a_run=sent("Các sở (bản số 01 đến 19)", "Lưu: VT (bản số 20)"),
        archive_first=sent("Như trên (bản số 02)", "Lưu: VT (bản số 01)"),
        kept_outside=sent("Như trên (bản số 02)", "Lưu: VT", outside=1),
        never_written=sent("Như trên", "Lưu: VT", asks=frozenset()),
    ),
    cases(
        "OLD_OUTGOING",
        "DI-02",
        other_level=sent(),
        blank=sent(level=TUYET_MAT, title=""),
        consented=sent(level=TUYET_MAT, note="Đ/c Giám đốc đồng ý ghi trích yếu"),
    ),
    cases("OLD_OUTGOING", "DI-02B", other_level=sent(), blank=sent(level=TUYET_MAT, title="-")),
    cases("OLD_OUTGOING", "DI-03", own=sent()),
    cases("OLD_OUTGOING", "DI-04", next=sent()),
    cases(
        "OLD_OUTGOING",
        "DI-05",
        at_once=sent(),
        over_the_weekend=sent(day=date(2024, 5, 3), registered=date(2024, 5, 6)),
    ),
    cases(
        "OLD_OUTGOING",
        "DI-07",
        whole=sent(),
        tuyet_mat_without_title=sent(level=TUYET_MAT, title=""),
        column_not_kept=sent(archive_unit="", asks=frozenset()),
    ),
    cases("OLD_OUTGOING", "DI-08", equal=sent(), blank=sent(copies=None)),
    cases("OLD_OUTGOING", "TK-03", next=sent()),
)
BROKEN = table(
    cases("OLD_SLIP", "PDX-03", ended=slip(ended="1722/QĐ-TTg")),
    cases(
        "OLD_OUTGOING",
        "PDX-21",
        of_another_type=sent(type_name="Tờ trình", usual_type="bao cao", slip_uses=5),
    ),
    cases(
        "OLD_SLIP",
        "PDX-02",
        blank=slip(basis=OldBasis(nothing=True)),
        half=slip(basis=OldBasis(citations=(OldCitation(decision="960", article="2", clause=""),))),
    ),
    cases("OLD_SLIP", "PDX-04", another_level=slip(usual=TOI_MAT)),
    cases("OLD_SLIP", "PDX-06", blank=slip(basis=OldBasis(nothing=True))),
    cases(
        "OLD_OUTGOING",
        "PDX-01",
        none=sent(slip=None),
        undecided=sent(slip=replace(SLIP, approver="", approved=None)),
    ),
    cases("OLD_OUTGOING", "PDX-04", higher=sent(level=TOI_MAT)),
    cases(
        "OLD_OUTGOING",
        "PDX-09",
        no_power=sent(approver=replace(DEPUTY, has_power=False)),
        the_drafter=sent(approver=replace(DEPUTY, is_drafter=True)),
    ),
    cases(
        "OLD_OUTGOING",
        "PDX-10",
        signer_decided=sent(approver=DEPUTY, capacity="TUQ. GIÁM ĐỐC"),
    ),
    cases(
        "OLD_OUTGOING",
        "PDX-11",
        approved_after=sent(slip=replace(SLIP, approved=date(2024, 5, 7))),
        registered_before=sent(registered=date(2024, 5, 3)),
    ),
    cases(
        "OLD_OUTGOING",
        "PDX-12",
        level=sent(level=TOI_MAT),
        copies=sent(copies=3),
        permission=sent(may_copy=False),
    ),
    cases("OLD_OUTGOING", "VB-04", nothing_beside=sent(capacity="TM. UBND\nKT.CHỦ TỊCH")),
    cases(
        "OLD_OUTGOING",
        "NN-01",
        only_a_number=sent("- (bản số 01)", "Lưu: VT"),
        dots=sent("…", "Lưu: VT"),
        nobody=sent("Lưu: VT"),
    ),
    cases("OLD_OUTGOING", "NN-02", blank=sent(copies=None), none=sent(copies=0)),
    cases("OLD_OUTGOING", "NN-03", blank=sent(drafter="…")),
    cases(
        "OLD_OUTGOING",
        "NN-04",
        blank=sent(may_copy=None),
        both=sent(*WHOLE, "Được phép hoặc không được phép sao, chụp.", may_copy=None),
        against_the_column=sent(*WHOLE, "Tài liệu không được phép sao, chụp."),
    ),
    cases(
        "OLD_OUTGOING",
        "NN-05",
        one_more=sent(copies=3, slip=replace(SLIP, copies=3)),
        group_without_count=sent("Các sở", "Lưu: VT (bản số 01)"),
        total_is_another=sent(*WHOLE, "Tổng số: 05 bản"),
    ),
    cases(
        "OLD_OUTGOING",
        "DAU-01",
        none=sent("Như trên", "Lưu: VT"),
        gap=sent("Như trên (bản số 01)", "Lưu: VT (bản số 03)"),
        repeat=sent("Như trên (bản số 01)", "Lưu: VT (bản số 01)"),
        from_two=sent("Như trên (bản số 02)", "Lưu: VT (bản số 03)"),
        one_line_silent=sent("Như trên (bản số 01)", "Sở Y tế", "Lưu: VT (bản số 02)"),
    ),
    cases("OLD_OUTGOING", "DI-02", not_agreed=sent(level=TUYET_MAT)),
    cases("OLD_OUTGOING", "DI-02B", agreed_or_not=sent(level=TUYET_MAT, note="đồng ý")),
    cases("OLD_OUTGOING", "DI-03", shared=sent(shared="12/90")),
    cases("OLD_OUTGOING", "DI-04", gap=sent(gap="3"), repeat=sent(repeat="3")),
    cases("OLD_OUTGOING", "DI-05", a_day_later=sent(registered=date(2024, 5, 8))),
    cases("OLD_OUTGOING", "DI-07", no_title=sent(title=" "), no_unit=sent(archive_unit="")),
    cases(
        "OLD_OUTGOING",
        "DI-08",
        another=sent(copies=3),
        not_the_total=sent(*WHOLE, "Tổng số: 02 bản", copies=3),
    ),
    cases("OLD_OUTGOING", "TK-03", gap=sent(gap="3-5")),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
