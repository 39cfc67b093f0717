"""Changes a marked PDF as faulty programs and hands do; each is named after what must catch it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Callable

MM = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """A change of a file, and the check that must catch it.

    `of_file` is what a print file never has.
    """

    name: str
    check: str
    change: Callable[[pikepdf.Pdf], None]
    of_file: bool = False


def set_box(opened: pikepdf.Pdf, key: str, box: tuple[float, ...]) -> None:
    """Give every page a box."""
    for page in opened.pages:
        page.obj[key] = Array(box)


def tail(change: Callable[[bytes], bytes], page: int = 0) -> Callable[[pikepdf.Pdf], None]:
    """Change the stream that draws the marks of a page, and that page's alone."""

    def tamper(opened: pikepdf.Pdf) -> None:
        contents = opened.pages[page].Contents
        before = contents[-1].read_bytes()
        after = change(before)
        assert after != before
        opened.pages[page].Contents = Array([*list(contents)[:-1], opened.make_stream(after)])

    return tamper


def moved(across_pt: float, up_pt: float) -> Callable[[bytes], bytes]:
    """The first mark beside its place."""
    return lambda found: re.sub(
        rb"(\S+) (\S+) cm /BMS0",
        lambda at: b"%.6f %.6f cm /BMS0" % (float(at[1]) + across_pt, float(at[2]) + up_pt),
        found,
    )


def scaled(by: float) -> Callable[[bytes], bytes]:
    """The first mark larger or smaller."""
    return lambda found: re.sub(
        rb"q (\S+) 0\.0+ 0\.0+ (\S+)",
        lambda at: b"q %.6f 0 0 %.6f" % (float(at[1]) * by, float(at[2]) * by),
        found,
        count=1,
    )


def of_mark(change: Callable[[bytes], bytes]) -> Callable[[pikepdf.Pdf], None]:
    """Change what the first mark draws."""

    def tamper(opened: pikepdf.Pdf) -> None:
        form = opened.pages[0].Resources.XObject.BMS0
        before = form.read_bytes()
        after = change(before)
        assert after != before
        form.write(after)

    return tamper


def _drop(*keys: str) -> Callable[[pikepdf.Pdf], None]:
    def tamper(opened: pikepdf.Pdf) -> None:
        node = opened.Root
        for key in keys[:-1]:
            node = node[key]
        del node[keys[-1]]

    return tamper


def _first_page(change: Callable[[pikepdf.Object], None]) -> Callable[[pikepdf.Pdf], None]:
    return lambda opened: change(opened.pages[0].obj)


def white_over(opened: pikepdf.Pdf) -> None:
    """Paint white over the first mark."""
    opened.pages[0].contents_add(b"q 1 1 1 rg 400 780 180 60 re f Q")


def _image_over(opened: pikepdf.Pdf) -> None:
    """A white form drawn over the mark by operators that paint nothing themselves."""
    page = opened.pages[0]
    form = opened.make_stream(b"1 1 1 rg 0 0 600 850 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 850])
    page.obj.Resources.XObject["/Over"] = form
    page.contents_add(b"q /Over Do Q")


def note_over(opened: pikepdf.Pdf) -> None:
    """Move all annotations over the first mark."""
    for note in opened.pages[0].Annots:
        note.Rect = Array([400, 780, 580, 840])


def _other_words(opened: pikepdf.Pdf) -> None:
    page = opened.pages[0]
    source = next(part for part in page.Contents if b" Tf" in part.read_bytes())
    source.write(source.read_bytes().replace(b" Tf", b" Tf 2 Tr", 1))


def _without_a_part(opened: pikepdf.Pdf) -> None:
    page = opened.pages[0]
    page.Contents = Array([page.Contents[0], page.Contents[2]])


def _marks_first(opened: pikepdf.Pdf) -> None:
    page = opened.pages[0]
    before, *middle, marks = list(page.Contents)
    page.Contents = Array([before, marks, *middle])


def _on_the_other_page(opened: pikepdf.Pdf) -> None:
    first, second = opened.pages[0], opened.pages[1]
    one, other = list(first.Contents), second.Contents
    second.Contents = Array([one[0], *(other if isinstance(other, Array) else [other]), one[-1]])
    first.Contents = Array(one[1:-1])
    second.obj.Resources, first.obj.Resources = first.obj.Resources, second.obj.Resources


def _on_both_pages(opened: pikepdf.Pdf) -> None:
    first, second = opened.pages[0], opened.pages[1]
    marks, mine = first.Contents[-1], second.Contents
    parts = list(mine) if isinstance(mine, Array) else [mine]
    second.Contents = Array([first.Contents[0], *parts, marks])
    second.obj.Resources = first.obj.Resources


def layer(opened: pikepdf.Pdf) -> None:
    """The first mark on a layer that can be switched off."""
    hidden = opened.make_indirect(Dictionary(Type=Name.OCG, Name=String("ẩn")))
    opened.pages[0].obj.Resources["/Properties"] = Dictionary(Hid=hidden)
    tail(lambda found: found.replace(b"/Artifact BMC", b"/OC /Hid BDC", 1))(opened)


def see_through(opened: pikepdf.Pdf) -> None:
    """Draw the first mark so thin that it can hardly be seen."""
    form = opened.pages[0].Resources.XObject.BMS0
    form.Resources["/ExtGState"] = Dictionary(Clear=Dictionary(ca=0.1, CA=0.1))
    form.write(b"/Clear gs " + form.read_bytes())


def clipped(found: bytes) -> bytes:
    """The first mark cut off at one side."""
    return found.replace(b"/Artifact BMC q ", b"/Artifact BMC q 0 0 450 900 re W n ", 1)


def _drop_page(opened: pikepdf.Pdf) -> None:
    del opened.pages[1]


def _swap_pages(opened: pikepdf.Pdf) -> None:
    opened.pages.reverse()


def _other_font(opened: pikepdf.Pdf) -> None:
    fonts = opened.pages[1].obj.Resources.Font
    for name in list(fonts.keys()):
        fonts[name] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"))


MISHAPS = (
    Mishap(name="moved half a millimetre", check="place", change=tail(moved(0.5 * MM, 0.0))),
    Mishap(name="moved far", check="place", change=tail(moved(-300.0, 0.0))),
    Mishap(name="two percent larger", check="size", change=tail(scaled(1.02))),
    Mishap(
        name="turned",
        check="size",
        change=tail(lambda found: re.sub(rb"q 1\S+ 0\S+ 0\S+ 1\S+", b"q 0 1 -1 0", found, count=1)),
    ),
    Mishap(
        name="removed", check="missing", change=tail(lambda found: found.replace(b"/BMS0 Do", b""))
    ),
    Mishap(
        name="doubled",
        check="extra",
        change=tail(lambda found: found + b"q 1 0 0 1 60 300 cm /BMS0 Do Q "),
    ),
    Mishap(
        name="the same mark twice, the other gone",
        check="size",
        change=tail(lambda found: found.replace(b"/BMS1", b"/BMS0")),
    ),
    Mishap(name="on the other page", check="missing", change=_on_the_other_page),
    Mishap(name="on both pages", check="extra", change=_on_both_pages),
    Mishap(
        name="without its text",
        check="text",
        change=of_mark(lambda found: re.sub(rb"BT.*?ET", b"", found, flags=re.DOTALL)),
    ),
    Mishap(
        name="in another ink",
        check="ink",
        change=of_mark(lambda found: re.sub(rb"\.85098\S* 0 0 rg", b"0 0 .85 rg", found)),
    ),
    Mishap(
        name="with an unseen text",
        check="hidden",
        change=of_mark(lambda found: found.replace(b"BT ", b"BT 3 Tr ")),
    ),
    Mishap(name="seen through", check="ink", change=see_through),
    Mishap(name="clipped", check="hidden", change=tail(clipped)),
    Mishap(name="in a layer", check="page_content", change=layer),
    Mishap(name="under white", check="page_content", change=white_over),
    Mishap(name="under a white form", check="extra", change=_image_over),
    Mishap(name="under the text", check="covered", change=_marks_first),
    Mishap(name="under a note", check="annotations", change=note_over, of_file=True),
    Mishap(name="a content stream changed", check="page_content", change=_other_words),
    Mishap(name="a content stream lost", check="page_content", change=_without_a_part),
    Mishap(name="a page lost", check="pages", change=_drop_page),
    Mishap(name="pages swapped", check="annotations", change=_swap_pages),
    Mishap(name="another font", check="resources", change=_other_font),
    Mishap(
        name="turned page",
        check="boxes",
        change=_first_page(lambda page: page.__setitem__("/Rotate", 90)),
    ),
    Mishap(
        name="cropped page",
        check="boxes",
        change=_first_page(lambda page: page.__setitem__("/CropBox", Array([0, 0, 590, 840]))),
    ),
    Mishap(
        name="another unit",
        check="boxes",
        change=_first_page(lambda page: page.__setitem__("/UserUnit", 2)),
    ),
    Mishap(
        name="a note lost",
        check="annotations",
        change=_first_page(lambda page: page.__setitem__("/Annots", Array([page.Annots[1]]))),
        of_file=True,
    ),
    Mishap(name="fields lost", check="fields", change=_drop("/AcroForm"), of_file=True),
    Mishap(name="bookmarks lost", check="outlines", change=_drop("/Outlines"), of_file=True),
    Mishap(
        name="a bookmark lost",
        check="outlines",
        change=_drop("/Outlines", "/First", "/Next"),
        of_file=True,
    ),
    Mishap(name="places lost", check="names", change=_drop("/Names"), of_file=True),
    Mishap(name="page labels lost", check="root", change=_drop("/PageLabels"), of_file=True),
)
