"""Damages files in the ways that disks, mail and attackers do; the same seed, the same damage."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    Mutation = Callable[[Random, bytes], bytes]

_DIGITS = re.compile(rb"\d+")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)
_NAME = re.compile(rb"/[A-Z][A-Za-z]+")
_TAG = re.compile(rb"<w:[a-zA-Z]+(?: [^<>]*)?/?>")
_NUMBERS = (b"-1", b"0", b"1", b"65536", b"2147483648", b"999999999999", b"1e308", b"NaN", b"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A damaged file, and the name of what was done to it."""

    name: str
    data: bytes


def mutated_docx(random: Random, source: bytes) -> Mutant:
    """A DOCX with one damage: of its bytes, or of a part's XML behind a whole zip."""
    return _mutated(random, source, {**_BYTES, **_PARTS})


def mutated_pdf(random: Random, source: bytes) -> Mutant:
    """A PDF with one damage: of its bytes, its numbers and names, or within a stream."""
    return _mutated(random, source, {**_BYTES, **_TOKENS})


def _mutated(random: Random, source: bytes, ways: Mapping[str, Mutation]) -> Mutant:
    name = random.choice(sorted(ways))
    return Mutant(name=name, data=ways[name](random, source))


def _flip(random: Random, data: bytes) -> bytes:
    whole = bytearray(data)
    for _ in range(random.choice((1, 2, 5, 50))):
        whole[random.randrange(len(whole))] ^= 1 << random.randrange(8)
    return bytes(whole)


def _cut_end(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(1, len(data))]


def _cut_out(random: Random, data: bytes) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[start + random.randrange(1, 2000) :]


def _double(random: Random, data: bytes) -> bytes:
    start = random.randrange(len(data))
    piece = data[start : start + random.randrange(1, 2000)]
    return data[:start] + piece * random.choice((2, 3, 20)) + data[start:]


def _blank(random: Random, data: bytes) -> bytes:
    start, length = random.randrange(len(data)), random.randrange(1, 512)
    return data[:start] + bytes(length) + data[start + length :]


def _swap(random: Random, data: bytes) -> bytes:
    places = sorted(random.randrange(len(data)) for _ in range(3))
    a, b, c = places
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def _number(random: Random, data: bytes) -> bytes:
    return _replace_one(random, data, _DIGITS, random.choice(_NUMBERS))


def _name(random: Random, data: bytes) -> bytes:
    names = _NAME.findall(data) or [b"/Type"]
    return _replace_one(random, data, _NAME, random.choice(names))


def _stream(random: Random, data: bytes) -> bytes:
    """Damage behind a whole compression: the parser must meet strange content, not bad zlib."""
    streams = list(_STREAM.finditer(data))
    random.shuffle(streams)
    for found in streams:
        try:
            plain = zlib.decompress(found[1])
        except zlib.error:
            continue
        changed = zlib.compress(_flip(random, _number(random, plain)) if plain else plain)
        return data[: found.start(1)] + changed + data[found.end(1) :]
    return _flip(random, data)


def _deep_array(random: Random, data: bytes) -> bytes:
    depth = random.choice((100, 600, 5000, 200_000))
    return _replace_one(random, data, _DIGITS, b"[" * depth + b"]" * depth)


def _replace_one(random: Random, data: bytes, pattern: re.Pattern[bytes], by: bytes) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return _flip(random, data)
    at = random.choice(found)
    return data[: at.start()] + by + data[at.end() :]


def _xml_bytes(random: Random, data: bytes) -> bytes:
    return _in_part(random, data, _flip)


def _xml_number(random: Random, data: bytes) -> bytes:
    return _in_part(random, data, _number)


def _xml_tag_out(random: Random, data: bytes) -> bytes:
    return _in_part(random, data, lambda _, part: _replace_one(random, part, _TAG, b""))


def _xml_tag_twice(random: Random, data: bytes) -> bytes:
    def again(_: Random, part: bytes) -> bytes:
        tags = _TAG.findall(part) or [b"<w:p/>"]
        return _replace_one(random, part, _TAG, random.choice(tags))

    return _in_part(random, data, again)


def _xml_deep(random: Random, data: bytes) -> bytes:
    depth = random.choice((50, 200, 1000, 100_000))
    name = random.choice((b"w:p", b"w:tbl", b"w:sdt", b"w:ins", b"w:txbxContent"))
    nest = b"<" + name + b">"
    return _in_part(random, data, lambda r, p: _replace_one(r, p, _TAG, nest * depth))


def _xml_entity(random: Random, data: bytes) -> bytes:
    head = random.choice(
        (
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
            b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
            b"<!DOCTYPE a>",
        )
    )
    return _in_part(random, data, lambda _, part: head + part)


def _xml_encoding(random: Random, data: bytes) -> bytes:
    coding = random.choice(("utf-16", "latin-1", "utf-7", "cp1258"))

    def encoded(_: Random, part: bytes) -> bytes:
        return part.decode("utf-8", "replace").encode(coding, "replace")

    return _in_part(random, data, encoded)


def _part_out(random: Random, data: bytes) -> bytes:
    parts = _parts(data)
    parts.pop(random.choice(sorted(parts)))
    return _zipped(parts)


def _part_swapped(random: Random, data: bytes) -> bytes:
    parts = _parts(data)
    one, other = random.choice(sorted(parts)), random.choice(sorted(parts))
    parts[one], parts[other] = parts[other], parts[one]
    return _zipped(parts)


def _part_strange(random: Random, data: bytes) -> bytes:
    name = random.choice(
        ("../out.xml", "/abs.xml", "word/vbaProject.bin", "word/embeddings/a.bin", "word\\b.xml")
    )
    return _zipped({**_parts(data), name: b"x" * random.randrange(1, 2000)})


def _part_bomb(random: Random, data: bytes) -> bytes:
    name = random.choice(("word/styles.xml", "word/media/image1.png", "word/header9.xml"))
    size = random.choice((2_000_000, 70_000_000))
    return _zipped({**_parts(data), name: b" " * size})


def _in_part(random: Random, data: bytes, damage: Mutation) -> bytes:
    parts = _parts(data)
    names = [name for name in sorted(parts) if name.endswith((".xml", ".rels")) and parts[name]]
    # Most damage where most is read.
    name = random.choice([*names, *["word/document.xml"] * 5])
    if name not in parts:
        return _flip(random, data)
    return _zipped({**parts, name: damage(random, parts[name])})


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {info.filename: packed.read(info) for info in packed.infolist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, part in parts.items():
            packed.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


_BYTES: Mapping[str, Mutation] = {
    "flipped bits": _flip,
    "end cut off": _cut_end,
    "piece cut out": _cut_out,
    "piece again": _double,
    "piece blanked": _blank,
    "pieces swapped": _swap,
}
_TOKENS: Mapping[str, Mutation] = {
    "number": _number,
    "name": _name,
    "stream": _stream,
    "stream again": _stream,
    "deep array": _deep_array,
}
_PARTS: Mapping[str, Mutation] = {
    "xml bytes": _xml_bytes,
    "xml number": _xml_number,
    "xml tag out": _xml_tag_out,
    "xml tag twice": _xml_tag_twice,
    "xml deep": _xml_deep,
    "xml entity": _xml_entity,
    "xml encoding": _xml_encoding,
    "part out": _part_out,
    "parts swapped": _part_swapped,
    "strange part": _part_strange,
    "bomb": _part_bomb,
}
