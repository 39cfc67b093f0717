from __future__ import annotations

from datetime import date

from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import StatisticsCase, YearWindow, balanced, year_window
from bmnn_desk.domain.year_close import ReportCase, YearCloseCase
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "statistics"
SIGNERS = ("Lê Thị Văn Thư", "Văn thư", "Trần Văn Giám", "Giám đốc")
PARTS = ("Tình hình", "Kết quả", "Không có vụ nào", "Dự báo")


def figure(kind: str, copies: int) -> PackageFigure:
    return PackageFigure(level=SecrecyLevel.MAT, kind=kind, documents=0, copies=copies)


def counted(**changes: object) -> StatisticsCase:
    plain: dict[str, object] = {
        "signers": SIGNERS,
        "year": 2025,
        "window": year_window(2025),
        "figures": balanced((figure("opening", 2), figure("issued", 4), figure("sent", 1))),
        "before": (),
    }
    return StatisticsCase(**{**plain, **changes})  # type: ignore[arg-type]


def told(**changes: object) -> ReportCase:
    plain: dict[str, object] = {
        "day": date(2026, 12, 18),
        "due": date(2026, 12, 20),
        "year": 2026,
        "parts": PARTS,
    }
    return ReportCase(**{**plain, **changes})  # type: ignore[arg-type]


def ending(**changes: object) -> YearCloseCase:
    plain: dict[str, object] = {
        "has_statistics": True,
        "open_points": 0,
        "list_is_signed": False,
        "losses": 0,
        "gaps": 0,
    }
    return YearCloseCase(**{**plain, **changes})  # type: ignore[arg-type]


KEPT = table(
    cases("STATISTICS", "TK-01", all_named=counted()),
    cases(
        "STATISTICS",
        "TK-02",
        no_year_before=counted(),
        as_the_year_before_ended=counted(before=(figure("closing", 2),)),
        nothing_at_all=counted(figures=balanced(())),
    ),
    cases("STATISTICS", "BC-01", usual=counted()),
    cases("REPORT", "BC-02", in_time=told(), on_the_day=told(day=date(2026, 12, 20))),
    cases(
        "REPORT",
        "BC-03",
        not_its_year=told(),
        summed_up=told(year=2025, parts=(*PARTS, "Năm năm qua")),
    ),
    cases("REPORT", "BC-05", all_four=told()),
    cases("YEAR_CLOSE", "TK-01B", kept=ending()),
    cases(
        "YEAR_CLOSE",
        "TK-01C",
        settled=ending(),
        signed_list=ending(open_points=3, list_is_signed=True),
    ),
    cases("YEAR_CLOSE", "TK-03", no_gap=ending()),
    cases("YEAR_CLOSE", "BC-04B", none_lost=ending()),
)
BROKEN = table(
    cases(
        "STATISTICS",
        "TK-01",
        no_position=counted(signers=(SIGNERS[0], " ", *SIGNERS[2:])),
        no_leader=counted(signers=(*SIGNERS[:2], "", SIGNERS[3])),
    ),
    cases(
        "STATISTICS",
        "TK-02",
        below_nothing=counted(figures=balanced((figure("sent", 1),))),
        not_summed_up=counted(figures=(figure("issued", 1), figure("closing", 2))),
        other_than_before=counted(before=(figure("closing", 3),)),
    ),
    cases(
        "STATISTICS",
        "BC-01",
        calendar_year=counted(window=YearWindow(since=date(2025, 1, 1), until=date(2025, 12, 31))),
    ),
    cases("REPORT", "BC-02", late=told(day=date(2026, 12, 21)), no_day_known=told(due=None)),
    cases(
        "REPORT",
        "BC-03",
        four_parts_alone=told(year=2025),
        empty_fifth=told(year=2025, parts=(*PARTS, " ")),
    ),
    cases(
        "REPORT",
        "BC-05",
        one_empty=told(parts=(*PARTS[:3], "")),
        three=told(parts=PARTS[:3]),
    ),
    cases("YEAR_CLOSE", "TK-01B", none=ending(has_statistics=False)),
    cases("YEAR_CLOSE", "TK-01C", open_without_a_list=ending(open_points=1)),
    cases("YEAR_CLOSE", "TK-03", a_gap=ending(gaps=1)),
    cases("YEAR_CLOSE", "BC-04B", one_lost=ending(losses=1)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
