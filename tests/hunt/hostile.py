"""Files made to exhaust, loop or reach outside: bombs of zip, XML and PDF, entities, cycles."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from tests.hunt.mutations import Mutant

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

_MB = 1024 * 1024
_DOCUMENT = "word/document.xml"
_BODY = b"<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body>"
_OPEN = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'


def hostile_pdf(random: Random) -> Mutant:
    """A PDF that unpacks to far more than it is, or leads round in a circle."""
    name = random.choice(sorted(_PDFS))
    return Mutant(name=name, data=_PDFS[name](random))


def hostile_docx(random: Random, source: bytes) -> Mutant:
    """A DOCX with an attack in its XML or its zip."""
    name = random.choice(sorted(_DOCXS))
    return Mutant(name=name, data=_DOCXS[name](random, source))


def pdf_of(objects: Mapping[int, bytes], root: int = 1) -> bytes:
    """A PDF of these objects, with a right table."""
    made = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(made), max(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        at = places.get(number)
        made += b"0000000000 65535 f \n" if at is None else b"%010d 00000 n \n" % at
    made += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, start)
    return bytes(made)


def _page(content: bytes, **others: bytes) -> bytes:
    extra = b"".join(b"/%s %s" % (key.encode(), value) for key, value in others.items())
    return pdf_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%s>>" % extra,
            4: content,
            5: _stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                       b"/Resources<</XObject<</A 5 0 R/B 5 0 R>>>>"),
        }
    )  # fmt: skip


def _stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), keys, data)


def _content_bomb(random: Random) -> bytes:
    size = random.choice((20, 200, 900)) * _MB
    packing = zlib.compressobj(9)
    filler = random.choice((b" ", b"q ", b"0 g\n", b"("))
    piece = filler * (_MB // len(filler))
    data = b"".join(packing.compress(piece) for _ in range(size // _MB)) + packing.flush()
    return _page(_stream(data, b"/Filter/FlateDecode"))


def _bomb_in_a_bomb(_: Random) -> bytes:
    inner = zlib.compress(zlib.compress(bytes(100 * _MB), 9), 9)
    return _page(_stream(inner, b"/Filter[/FlateDecode/FlateDecode]"))


def _image_bomb(random: Random) -> bytes:
    side = random.choice((5000, 40_000, 2_000_000_000))
    keys = (
        b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    )
    image = _stream(zlib.compress(bytes(4 * _MB)), keys + b"/Width %d/Height %d" % (side, side))
    return pdf_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>>>>>",
            4: _stream(b"q 500 0 0 700 20 20 cm /I Do Q"),
            5: image,
        }
    )


def _form_in_itself(_: Random) -> bytes:
    return _page(_stream(b"/A Do /B Do"), Resources=b"<</XObject<</A 5 0 R/B 5 0 R>>>>")


def _pages_in_a_circle(random: Random) -> bytes:
    kids = random.choice((b"[2 0 R]", b"[3 0 R 2 0 R]", b"[3 0 R 3 0 R 3 0 R]", b"3 0 R"))
    return pdf_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids%s/Count 3>>" % kids,
            3: b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]>>",
        }
    )


def _many_pages(random: Random) -> bytes:
    count = random.choice((3000, 60_000))
    kids = b"3 0 R " * count
    return pdf_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, random.choice((count, 2**31 - 1, -1))),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        }
    )


def _deep_tree(random: Random) -> bytes:
    depth = random.choice((60, 2000))
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    for number in range(2, depth):
        objects[number] = b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (
            number + 1, max(number - 1, 2)
        )  # fmt: skip
    objects[depth] = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]>>" % (depth - 1)
    return pdf_of(objects)


def _circling_table(random: Random) -> bytes:
    plain = _page(_stream(b"0 g"))
    start = plain.rindex(b"startxref")
    table = int(plain[start:].split()[1])
    to = random.choice((table, 0, 2**40, -5))
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % to)


def _deep_saves(random: Random) -> bytes:
    return _page(_stream(random.choice((b"q ", b"q 1 0 0 1 0 0 cm ", b"[")) * 300_000))


def _annotations_in_a_circle(_: Random) -> bytes:
    note = b"<</Type/Annot/Subtype/Widget/FT/Tx/Rect[9 9 99 99]/Parent 5 0 R/Kids[5 0 R]>>"
    plain = {
        1: b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>/Outlines 6 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R 5 0 R]>>",
        5: note,
        6: b"<</First 7 0 R/Last 7 0 R/Count 1>>",
        7: b"<</Title(a)/Next 7 0 R/Parent 7 0 R/First 7 0 R>>",
    }
    return pdf_of(plain)


def _with_entities(random: Random, source: bytes) -> bytes:
    head = random.choice(_HEADS)
    body = _BODY % random.choice((b"&z;", b"&a;", b"chu"))
    return _with_part(source, _DOCUMENT, head + _OPEN + body + b"</w:document>")


def _laughs(depth: int) -> bytes:
    lines = [b'<!ENTITY e0 "ha">']
    lines += [b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 10) for at in range(1, depth)]
    return b"<!DOCTYPE d [" + b"".join(lines) + b'<!ENTITY z "&e%d;">]>' % (depth - 1)


def _included(random: Random, source: bytes) -> bytes:
    target = random.choice((b"file:///etc/passwd", b"http://127.0.0.1:9/x", b"\\\\host\\x"))
    link = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
        b'2006/relationships"><Relationship Id="r1" TargetMode="External" Type="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="%s"/>'
        b"</Relationships>" % target
    )
    return _with_part(source, "word/_rels/settings.xml.rels", link)


def _zip_bomb(random: Random, source: bytes) -> bytes:
    name = random.choice((_DOCUMENT, "word/styles.xml", "word/media/a.png", "[Content_Types].xml"))
    return _with_part(source, name, b" " * random.choice((70 * _MB, 300 * _MB)))


def _many_parts(_: Random, source: bytes) -> bytes:
    made = io.BytesIO(source)
    with zipfile.ZipFile(made, "a") as packed:
        for number in range(5000):
            packed.writestr(f"word/x{number}.xml", b"<a/>")
    return made.getvalue()


def _same_name_twice(_: Random, source: bytes) -> bytes:
    made = io.BytesIO(source)
    with zipfile.ZipFile(made, "a") as packed:
        other = zipfile.ZipInfo(_DOCUMENT.upper())
        packed.writestr(other, _OPEN + _BODY % b"khac" + b"</w:document>")
    return made.getvalue()


def _lying_sizes(random: Random, source: bytes) -> bytes:
    at = source.rindex(b"PK\x01\x02")
    size = random.choice((0, 1, 2**31, 2**32 - 1)).to_bytes(4, "little")
    field = random.choice((20, 24, 42))
    return source[: at + field] + size + source[at + field + 4 :]


def _with_part(source: bytes, name: str, part: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, part)
    return made.getvalue()


_HEADS = (
    _laughs(12),
    b'<!DOCTYPE d [<!ENTITY a "' + b"x" * 100_000 + b'"><!ENTITY z "' + b"&a;" * 5000 + b'">]>',
    b'<!DOCTYPE d [<!ENTITY z SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE d [<!ENTITY z SYSTEM "http://127.0.0.1:9/x">]>',
    b'<!DOCTYPE d SYSTEM "file:///etc/passwd">',
    b'<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
)
_PDFS: Mapping[str, Callable[[Random], bytes]] = {
    "annotations in a circle": _annotations_in_a_circle,
    "bomb in a bomb": _bomb_in_a_bomb,
    "circling table": _circling_table,
    "content bomb": _content_bomb,
    "deep saves": _deep_saves,
    "deep tree": _deep_tree,
    "form in itself": _form_in_itself,
    "image bomb": _image_bomb,
    "many pages": _many_pages,
    "pages in a circle": _pages_in_a_circle,
}
_DOCXS: Mapping[str, Callable[[Random, bytes], bytes]] = {
    "entities": _with_entities,
    "included": _included,
    "lying sizes": _lying_sizes,
    "many parts": _many_parts,
    "same name twice": _same_name_twice,
    "zip bomb": _zip_bomb,
}
