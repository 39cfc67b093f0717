from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.ui.forms.sample_facts import (
    sample_book,
    sample_copying,
    sample_determination,
    sample_provision,
)

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2025, 3, 10)


def test_a_sample_volume_has_lines_of_its_own_register_and_all_its_signers(law: Law) -> None:
    for regime in law.regimes:
        for form in regime.registers.values():
            book = sample_book(regime, form)
            assert [entry.ordinal for entry in book.entries] == [1, 2, 3]
            assert len(book.signers) == len(form.signatures)
            assert book.cover_stamp is None


def test_the_invented_papers_say_that_they_are_samples() -> None:
    assert "mẫu" in sample_determination(DAY).secret
    assert "mẫu" in sample_provision(DAY).secret
    for form in (CopyForm.EXTRACT, CopyForm.PHOTOGRAPH):
        assert sample_copying(form, DAY).form is form
