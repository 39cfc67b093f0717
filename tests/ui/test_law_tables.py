from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.law.census import Census, take_census
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.law_tables import law_lines


@pytest.fixture(scope="module")
def shipped() -> Census:
    return take_census(forms_folder())


def line(census: Census, start: str) -> str:
    (found,) = [line for line in law_lines(census) if line.startswith(start)]
    return found


def test_the_last_lines_are_the_figures(shipped: Census) -> None:
    assert list(law_lines(shipped))[-3:] == [
        f"rules: {len(shipped.rules)}",
        f"findings tied: {len(shipped.tied)} of 112",
        f"forms: {len(shipped.made)} checked 0",
    ]


def test_a_rule_stands_with_what_it_may_do_in_each_regime(shipped: Census) -> None:
    assert line(shipped, "PDX-09 ").split() == [
        *("PDX-09", "chặn,", "cao"),
        *("nhắc,", "chưa", "đối", "chiếu"),
    ]
    assert "không có" in line(shipped, "DI-02B ")


def test_all_19_forms_and_every_stamp_have_their_line(shipped: Census) -> None:
    told = list(law_lines(shipped))
    assert len([line for line in told if line.startswith("Mẫu số ")]) == 19
    assert line(shipped, "Dấu Tuyệt mật").count("40 \N{MULTIPLICATION SIGN} 8 mm") == 2
    assert line(shipped, "Mẫu số 02").endswith(
        "Chưa kiểm theo mẫu chính thức. Dấu chỉ độ Tuyệt mật, Tối mật, Mật"
    )


def test_a_checked_form_tells_its_day(shipped: Census) -> None:
    forms = (replace(shipped.forms[1], checked_on=date(2026, 11, 22)), *shipped.forms[2:])
    checked = replace(shipped, forms=forms)
    assert "ngày 22/11/2026" in line(checked, "Mẫu số 02")
    assert list(law_lines(checked))[-1].endswith("checked 1")


def test_the_counts_of_a_regime_add_up(shipped: Census) -> None:
    totals = [line for line in law_lines(shipped) if line.startswith("nd63-2026: ")]
    new = shipped.regimes[-1]
    forms = sum(form.confidence(new) is not None for form in shipped.forms)
    assert [int(line.rpartition(" ")[2]) for line in totals] == [
        len(new.rules),
        forms,
        len(new.stamps),
    ]


def test_a_finding_that_nothing_answers_is_named_with_what_lacks(shipped: Census) -> None:
    lost = replace(shipped.findings[0], rules=("PDX-02", "PDX-99"))
    told = list(law_lines(replace(shipped, findings=(lost, *shipped.findings[1:]))))
    assert "Phát hiện 1 chưa gắn được: chưa có quy tắc PDX-99." in told
