"""How a document is named by its type and its title."""

from __future__ import annotations

from dataclasses import dataclass

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.title_words import has_hidden_title, title_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    type_name: str = "Báo cáo"
    title: str = "về tình hình mẫu"
    level: SecrecyLevel = SecrecyLevel.MAT


def test_type_and_title_stand_in_one_line() -> None:
    assert title_words(Paper()) == "Báo cáo về tình hình mẫu"
    assert title_words(Paper(type_name="")) == "về tình hình mẫu"


def test_a_tuyet_mat_title_that_no_book_has_is_said_to_be_left_out() -> None:
    hidden = Paper(title="", level=SecrecyLevel.TUYET_MAT)
    assert has_hidden_title(hidden)
    assert title_words(hidden) == "Báo cáo (không ghi trích yếu)"
    assert title_words(Paper(type_name="", title="", level=SecrecyLevel.TUYET_MAT)) == (
        "(không ghi trích yếu)"
    )


def test_a_tuyet_mat_title_that_may_stand_is_shown() -> None:
    written = Paper(level=SecrecyLevel.TUYET_MAT)
    assert not has_hidden_title(written)
    assert title_words(written) == "Báo cáo về tình hình mẫu"


def test_a_lower_level_without_a_title_is_its_type_alone() -> None:
    bare = Paper(title="", level=SecrecyLevel.TOI_MAT)
    assert not has_hidden_title(bare)
    assert title_words(bare) == "Báo cáo"
