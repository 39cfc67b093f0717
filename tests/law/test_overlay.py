from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.law.loader import Law
from bmnn_desk.law.overlay import register_file
from bmnn_desk.paths import forms_folder
from tests.services.each_form import NEW, OLD, correction

if TYPE_CHECKING:
    from bmnn_desk.domain.form_correction import FormCorrection

WIDTH = correction(file="stamps.toml", place="recall.width_mm", value=80)
HEADING = correction()
WORD = correction(file="extract_sheet.toml", place="words.title", value="BẢN TRÍCH SAO", pack=OLD)


def test_a_correction_changes_its_form_and_the_digest_of_its_pack_alone(law: Law) -> None:
    laid = law.laid_over((HEADING, WIDTH, WORD))
    old, new = laid.pack(OLD), laid.pack(NEW)
    assert old.register("outgoing_register").columns[3].heading == "Tên loại, trích yếu"
    assert old.stamps[Stamp.RECALL].width_mm == 80.0
    assert old.sheet("extract_sheet").words["title"] == "BẢN TRÍCH SAO"
    assert old.digest != law.pack(OLD).digest
    assert new == law.pack(NEW)
    assert laid.corrections == (HEADING, WIDTH, WORD)
    assert law.corrections == ()
    assert law.pack(OLD).stamps[Stamp.RECALL].width_mm != 80.0


def test_the_law_read_with_its_corrections_is_the_same(law: Law) -> None:
    assert Law(forms_folder(), (HEADING, WIDTH)).regimes == law.laid_over((HEADING, WIDTH)).regimes
    assert law.laid_over((HEADING,)).laid_over(()).regimes == law.regimes


def test_the_digest_goes_with_the_value_and_not_with_its_source_or_its_spelling(law: Law) -> None:
    def digest(*given: FormCorrection) -> tuple[str, str]:
        pack = law.laid_over(given).pack(OLD)
        return pack.digest, pack.register("outgoing_register").digest

    bare = correction(source="khác")
    spelt = type(bare)(
        pack=OLD, file=bare.file, place=bare.place, value="'Tên loại, trích yếu'", source="khác"
    )
    assert digest(HEADING) == digest(bare) == digest(spelt)
    other = correction(value="Trích yếu")
    assert len({digest(), digest(HEADING), digest(other)}) == 3


def test_the_source_of_a_correction_stands_before_that_of_the_stamp(law: Law) -> None:
    shape = law.laid_over((WIDTH,)).pack(OLD).stamps[Stamp.RECALL]
    own = law.pack(OLD).stamps[Stamp.RECALL].source
    assert shape.source == f"{WIDTH.source}; {own}"
    other = law.laid_over((WIDTH,)).pack(OLD).stamps[Stamp.TERM]
    assert other == law.pack(OLD).stamps[Stamp.TERM]


@pytest.mark.parametrize(
    "one",
    [
        correction(pack="tt33-2015"),
        correction(file="rules.toml", place="DI-01.text"),
        correction(file="regime.toml", place="words.copy_sent"),
        correction(file="../nd63-2026/stamps.toml", place="recall.width_mm", value=80),
        correction(file="m99_x.toml", place="title"),
    ],
    ids=["no pack", "a rule", "words of the law", "a folder above", "no file"],
)
def test_what_is_no_form_is_not_corrected(law: Law, one: FormCorrection) -> None:
    with pytest.raises(FormUnusableError) as caught:
        law.laid_over((one,))
    assert caught.value.fault is FormFault.NO_SUCH_PLACE


def test_columns_wider_than_the_sheet_are_refused_and_fit_after_another_is_narrowed(
    law: Law,
) -> None:
    wide = correction(place="columns.3.width_mm", value=70)
    with pytest.raises(FormUnusableError) as caught:
        law.laid_over((wide,))
    assert caught.value.fault is FormFault.TOO_WIDE
    narrow = correction(place="columns.6.width_mm", value=40)
    form = law.laid_over((narrow, wide)).pack(OLD).register("outgoing_register")
    assert (form.columns[3].width_mm, form.columns[6].width_mm) == (70.0, 40.0)


def test_a_list_that_the_reader_refuses_is_named_as_data(law: Law) -> None:
    rows = [
        {
            "field": "no_such",
            "heading": "X",
            "width_mm": 20,
            "signing": False,
            "source": "Công báo",
            "confidence": "high",
        }
    ]
    with pytest.raises(FormUnusableError) as caught:
        law.laid_over((correction(place="columns", value=rows),))
    assert caught.value.fault is FormFault.DATA


def test_only_packs_that_are_new_need_a_trial(law: Law) -> None:
    laid = law.laid_over((HEADING,))
    assert [regime.key for regime in laid.to_try(law)] == [OLD]
    assert laid.to_try(laid) == ()
    assert law.to_try(laid) == ()


def test_the_file_of_a_register_is_found_by_its_key() -> None:
    folder = forms_folder() / OLD
    assert register_file(folder, "outgoing_register") == "m14_outgoing_register.toml"
    assert register_file(folder, "register") is None
