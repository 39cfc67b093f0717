from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.syllables import is_syllable
from bmnn_desk.ui.widgets.legacy_paste import changed_at, inserted, legacy_paste

SAMPLES = [
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("QuyÕt ®Þnh vÒ viÖc phª duyÖt ph\u00ad¬ng \u00b8n", "Quyết định về việc phê duyệt phương án"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("Quyeát ñònh veà vieäc pheâ duyeät phöông aùn", "Quyết định về việc phê duyệt phương án"),
]
LOOK_ALIKES = [
    "Quyết định phê duyệt",
    "Cafe crème",
    "Résumé naïve façade",
    "UBND tinh",
    "Bản số 01 \u2013 5 µm",
]
VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
HEADS = ["", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "ng", "nh", "qu", "t", "tr", "v"]
ENDS = ["", "i", "n", "ng", "o", "u", "t", "c"]
syllables = (
    st.tuples(
        st.sampled_from(HEADS),
        st.sampled_from(VOWELS),
        st.sampled_from(TONES),
        st.sampled_from(ENDS),
    )
    .map(lambda parts: unicodedata.normalize("NFC", "".join(parts)))
    .filter(is_syllable)
)
sentences = st.lists(
    st.one_of(
        syllables,
        syllables.map(str.capitalize),
        syllables.map(str.upper),
        st.sampled_from(["01", "5 µm", "\u2013", "“A”", "§ 2", "20 °C", "UBND", "(", "10/03/2025"]),
    ),
    max_size=14,
).map(" ".join)


@pytest.mark.parametrize(("pasted", "meant"), SAMPLES)
def test_the_old_encodings_are_found_and_read(pasted: str, meant: str) -> None:
    found = legacy_paste(pasted)
    assert found is not None
    assert found.read(pasted) == meant
    assert found.read_in_capitals(pasted) == meant.upper()
    assert (found.encoding is LegacyEncoding.VNI) == (SAMPLES.index((pasted, meant)) > 2)


@pytest.mark.parametrize("pasted", LOOK_ALIKES)
def test_what_looks_alike_is_left_in_peace(pasted: str) -> None:
    assert legacy_paste(pasted) is None


@given(sentences)
def test_vietnamese_in_unicode_is_never_suspected(text: str) -> None:
    assert legacy_paste(text) is None
    assert legacy_paste(unicodedata.normalize("NFD", text)) is None


@pytest.mark.parametrize(
    ("pasted", "sample"),
    [
        ("Së Tµi chÝnh", "Së Tµi chÝnh"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Céng hßa x· héi chñ nghÜa…"),
        ("UBND tinh gui cho\nSë Tµi chÝnh", "Së Tµi chÝnh"),
    ],
)
def test_the_sample_begins_where_something_would_change(pasted: str, sample: str) -> None:
    found = legacy_paste(pasted)
    assert found is not None
    assert found.sample() == sample


def test_only_a_text_without_capitals_may_be_of_a_font_of_capitals() -> None:
    small, mixed = legacy_paste("céng hßa x· héi chñ nghÜa"), legacy_paste("Céng hßa x· héi")
    assert small is not None
    assert mixed is not None
    assert (small.is_small, mixed.is_small) == (True, False)


@given(st.text("abµ", max_size=6), st.text("abµ", max_size=6), st.text("abµ", max_size=6))
def test_what_was_put_in_makes_the_one_text_out_of_the_other(
    head: str, part: str, tail: str
) -> None:
    before, after = head + tail, head + part + tail
    found = inserted(before, after)
    assert len(found) == len(part)
    assert any(after == before[:at] + found + before[at:] for at in range(len(before) + 1))


def test_writing_over_a_selection_counts_as_well() -> None:
    assert inserted("Sở A", "Sở Tµi chÝnh") == "Tµi chÝnh"
    assert inserted("Sở A", "Sở ") == ""


def test_places_are_counted_as_qt_counts_them() -> None:
    told: list[tuple[int, int]] = []
    assert changed_at("😀 x· héi", "x· héi", lambda at, many: told.append((at, many)))
    assert not changed_at("Sở A", "x·", lambda at, many: told.append((at, many)))
    assert not changed_at("Sở A", "", lambda at, many: told.append((at, many)))
    assert told == [(3, 6)]


def test_the_reading_of_papers_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, bmnn_desk.ui.widgets.field as f\n"
        "from bmnn_desk.ui.widgets.legacy_paste import legacy_paste\n"
        "legacy_paste('UBND tinh')\n"
        "print([m for m in sys.modules if m.startswith('bmnn_desk.papers')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
