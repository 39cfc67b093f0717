from __future__ import annotations

from bmnn_desk.ui.inspection.inspectors_words import inspectors_words


def test_the_largest_figure_comes_first_and_is_said_once() -> None:
    words = inspectors_words((1, 39, 44))
    assert words[0] == (
        "“không ghi đầy đủ căn cứ (cụ thể: điểm, khoản, điều của danh mục BMNN)” (16.244 phiếu) "
        "· Thanh tra Bộ Công an 261/X05-P5, 27/01/2026"
    )
    assert [each.split(" · ")[-1] for each in words[1:]] == [
        "Sở, tỉnh Lai Châu, 2025",
        "Thanh tra Bộ Công an 261/X05-P5, 27/01/2026",
    ]
    (lost, *_) = inspectors_words((60, 61))
    assert lost.count("1.576") == 1


def test_a_rule_that_no_report_names_has_no_words() -> None:
    assert inspectors_words(()) == ()
    assert inspectors_words((999,)) == ()
