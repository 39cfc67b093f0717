from __future__ import annotations

from tests.papers.templates.samples import NOTE, default, form, texts


def test_the_table_has_a_heading_and_a_field_a_column() -> None:
    said = texts(default(NOTE))
    fields = [field for field in form(NOTE).fields if field.repeats == "documents"]
    first = said.index("TT")
    assert said[first : first + 12] == [
        *(field.label for field in fields),
        *("{{" + field.field + "}}" for field in fields),
    ]


def test_there_is_room_to_sign_for_sender_and_receiver() -> None:
    said, words = texts(default(NOTE)), form(NOTE).words
    for key in ("title", "request", "received", "intact", "clerk", "receiver", "receiver_note"):
        assert words[key] in said
