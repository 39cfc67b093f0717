from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import Rewriting
from bmnn_desk.ui.signing.mend_text import mends_for

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("wrong_sentence_left_out", (Rewriting.RECIPIENTS,)),
        ("word_tracked", (Rewriting.CHANGES,)),
        ("word_vni", (Rewriting.ENCODING,)),
        ("wrong_no_recipients", ()),
        ("wrong_left_margin", ()),
        ("wrong_sentence_slash", ()),
    ],
)
def test_only_what_the_program_can_mend_is_offered(
    bench: Bench, name: str, offered: tuple[Rewriting, ...]
) -> None:
    assert mends_for(bench.brought(name).matter) == offered
