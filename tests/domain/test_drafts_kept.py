from __future__ import annotations

from datetime import date

from bmnn_desk.domain.drafts_kept import FormDraft


def test_what_was_typed_never_stands_in_a_log() -> None:
    draft = FormDraft(
        form="propose_level",
        subject=0,
        fields={"title": "về tình hình mẫu"},
        caret="title",
        saved_at="08:05",
        saved_on=date(2025, 3, 10),
    )
    assert "mẫu" not in repr(draft)
    assert "mẫu" not in str(draft)
