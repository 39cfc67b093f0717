from __future__ import annotations

from lxml import etree

from bmnn_desk.papers.docx_make import make, switched_off, word
from bmnn_desk.papers.word_names import WP, W


def test_attributes_have_the_prefix_of_word_or_none() -> None:
    made = make("wp", "anchor", {"locked": "1"}, word("sz", {"val": "26"}), word("t", {}))
    assert made.tag == f"{WP}anchor"
    assert made.get("locked") == "1"
    assert made[0].get(f"{W}val") == "26"


def test_text_stands_in_its_element_and_no_namespace_is_declared_twice() -> None:
    made = make("w", "r", {}, make("w", "t", {}, "Ế < &"))
    assert made.findtext(f"{W}t") == "Ế < &"
    assert etree.tostring(made).count(b"xmlns:w=") == 1


def test_what_is_switched_off_says_so() -> None:
    assert [(one.tag, one.get(f"{W}val")) for one in switched_off("b", "i")] == [
        (f"{W}b", "0"),
        (f"{W}i", "0"),
    ]
