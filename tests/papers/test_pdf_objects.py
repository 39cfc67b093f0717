from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name

from bmnn_desk.papers.pdf_objects import dictionaries, drop_active, telling_dictionaries
from tests.papers import documents


def _after(source: bytes) -> pikepdf.Pdf:
    opened = pikepdf.open(io.BytesIO(source))
    drop_active(opened)
    return opened


def test_dictionaries_inside_others_are_found() -> None:
    source = documents.with_action(S=Name.URI, Next=Dictionary(S=Name.JavaScript, JS="x"))
    with pikepdf.open(io.BytesIO(source)) as opened:
        kinds = {str(thing.get("/S")) for thing in dictionaries(opened)}
    assert {"/URI", "/JavaScript"} <= kinds


def test_only_what_tells_something_is_looked_at_whole_wherever_it_stands() -> None:
    def act(opened: pikepdf.Pdf) -> None:
        stream = opened.make_stream(b"", Kept=Dictionary(S=Name("/Launch")))
        opened.Root.Held = Array([stream, Dictionary(FT=Name.Sig)])

    with pikepdf.open(io.BytesIO(documents.changed(act))) as opened:
        found = list(telling_dictionaries(opened))
        assert len(found) < len(list(dictionaries(opened))) / 3
        assert any(str(thing.get("/S")) == "/Launch" for thing in found)
        assert not any("/FT" in thing for thing in found)
        assert any("/FT" in thing for thing in telling_dictionaries(opened, "/Sig"))


def test_opening_actions_scripts_and_files_are_dropped() -> None:
    with _after(documents.with_action(S=Name.JavaScript, JS="x")) as opened:
        assert "/OpenAction" not in opened.Root
    with _after(documents.with_attachment()) as opened:
        assert len(opened.attachments) == 0


def test_actions_of_pages_and_fields_are_dropped() -> None:
    def act(opened: pikepdf.Pdf) -> None:
        script = Dictionary(S=Name.JavaScript, JS="x")
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, Rect=Array([0, 0, 9, 9]), AA=Dictionary(K=script)
        )
        field.A = Dictionary(S=Name.SubmitForm, F="http://x.example")
        opened.pages[0].obj["/AA"] = Dictionary(O=script)
        opened.pages[0].Annots = Array([opened.make_indirect(field)])

    with _after(documents.changed(act)) as opened:
        page = opened.pages[0].obj
        assert "/AA" not in page
        assert not {"/A", "/AA"} & set(page.Annots[0].keys())


def test_a_font_that_is_called_aa_stays() -> None:
    def rename(opened: pikepdf.Pdf) -> None:
        fonts = opened.pages[0].Resources.Font
        first = next(iter(fonts.keys()))
        fonts["/AA"], fonts["/A"] = fonts[first], fonts[first]

    with _after(documents.changed(rename)) as opened:
        assert {"/AA", "/A"} <= set(opened.pages[0].Resources.Font.keys())
