from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import FormUnusableError
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.forms.sample_papers import SampleAsked
from bmnn_desk.ui.forms.trial import drawn, laid_over, tried
from tests.papers.read_pdf import page_texts
from tests.ui.forms.over import PACK, correction, kept

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

ASKED = SampleAsked(pack=PACK, form="14")
NARROW, WIDE = (
    correction("columns.3.width_mm", "60"),
    correction("columns.1.width_mm", "31.5"),
)


def test_a_form_is_drawn_with_what_was_typed_and_nothing_is_kept(staffed: Seat) -> None:
    made = drawn(staffed, ASKED, (correction("title", '"SỔ MẪU"'),), with_base=True)
    assert "SỔ MẪU" in page_texts(made.pdf)[0]
    assert made.base is not None
    titles = [
        [each.present for each in rows if each.place == "title"]
        for rows in (made.values, made.base)
    ]
    assert titles == [["SỔ MẪU"], ["SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐI"]]
    assert staffed.desk.law.corrections == ()
    assert drawn(staffed, ASKED, (), with_base=False).base is None


def test_a_value_that_leaves_the_form_unusable_is_refused(staffed: Seat) -> None:
    with pytest.raises(FormUnusableError):
        drawn(staffed, ASKED, (WIDE,), with_base=False)


def test_two_that_go_only_together_are_kept_in_whichever_order_they_were_typed(
    staffed: Seat,
) -> None:
    made = kept(staffed, WIDE, NARROW, check=True)
    assert made.error is None
    assert made.done == (NARROW, WIDE)
    assert made.is_checked
    (state,) = (
        each
        for each in staffed.desk.read(form_states, FormStatesAsked(pack=PACK))
        if each.number == "14"
    )
    assert len(state.corrections) == 2
    assert state.is_checked


def test_what_cannot_be_kept_is_told_beside_what_was(staffed: Seat) -> None:
    good = correction("title", '"SỔ MẪU"')
    made = kept(staffed, WIDE, good, check=True)
    assert made.done == (good,)
    assert isinstance(made.error, FormUnusableError)
    assert not made.is_checked


def test_only_a_pack_that_is_new_is_drawn_on_trial(staffed: Seat) -> None:
    law = staffed.desk.law
    assert tried(staffed, law) == ()
    laid = laid_over(law, (correction("title", '"SỔ MẪU"'),))
    assert tried(staffed, laid) == (laid.pack(PACK).digest,)
    assert laid_over(law, ()) is law
