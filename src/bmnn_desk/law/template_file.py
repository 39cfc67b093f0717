"""Reads templates.toml: the papers that an office lays out itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.field_name import field_name
from bmnn_desk.law.template_form import TemplateField, TemplateForm
from bmnn_desk.law.template_words import TEMPLATES
from bmnn_desk.law.words import blanks_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.form import SlipForm
    from bmnn_desk.law.strict import LawFile
    from bmnn_desk.law.template_words import TemplateNeeds

_TOP = frozenset({"key", "source", "confidence", *TEMPLATES})
# Names are listed with commas between them in what the user is told.
_STRANGE = frozenset("{},")


def read_templates(file: LawFile, slip: SlipForm) -> Mapping[str, TemplateForm]:
    """The four kinds of template by their key, as `TemplateKind` has it.

    Raises:
        LawDataError: a kind, field or word is missing or unknown, a name stands twice, samples
            of a group differ in number, or a field that the slip fixes may be removed.
    """
    file.only(_TOP)
    file.require_key("templates")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    forms = {kind: _template(file, kind, needs) for kind, needs in TEMPLATES.items()}
    _require_fixed(file, forms["slip"], slip)
    return forms


def _template(file: LawFile, kind: str, needs: TemplateNeeds) -> TemplateForm:
    table = dict(file.table(kind, file.take(kind)))
    for part in ("words", "fields", "confidence"):
        if part not in table:
            at = f"{kind}.{part}"
            raise file.wrong(at, "missing")
    words = _words(file, kind, table.pop("words"), needs)
    rows = file.rows(f"{kind}.fields", table.pop("fields"))
    fields = tuple(_field(file, f"{kind}.fields[{index}]", row) for index, row in enumerate(rows))
    _require_fields(file, kind, fields, needs)
    _require_samples(file, kind, fields)
    confidence = file.member(f"{kind}.confidence", Confidence, table.pop("confidence"))
    return file.build(
        TemplateForm,
        kind,
        table,
        key=kind,
        words=words,
        fields=fields,
        confidence=confidence,
        digest=file.digest,
    )


def _words(file: LawFile, kind: str, data: object, needs: TemplateNeeds) -> dict[str, str]:
    words = file.words(f"{kind}.words", data)
    for key in [*(needs.words.keys() - words.keys()), *(words.keys() - needs.words.keys())]:
        at = f"{kind}.words.{key}"
        raise file.wrong(at, "unknown key" if key in words else "missing")
    for key, word in words.items():
        at = f"{kind}.words.{key}"
        if strange := blanks_of(file, at, word) - set(needs.words[key]):
            raise file.wrong(at, f"unknown blank {', '.join(sorted(strange))}")
    return words


def _field(file: LawFile, at: str, row: object) -> TemplateField:
    table = dict(file.table(at, row))
    for key in ("sample", "confidence"):
        if key not in table:
            missing = f"{at}.{key}"
            raise file.wrong(missing, "missing")
    sample = tuple(
        file.word(f"{at}.sample[{index}]", text)
        for index, text in enumerate(file.rows(f"{at}.sample", table.pop("sample")))
    )
    confidence = file.member(f"{at}.confidence", Confidence, table.pop("confidence"))
    field = file.build(TemplateField, at, table, sample=sample, confidence=confidence)
    if not field_name(field.field) or _STRANGE & set(field.field):
        name = f"{at}.field"
        raise file.wrong(name, "is no name to stand between braces")
    return field


def _require_fields(
    file: LawFile, kind: str, fields: tuple[TemplateField, ...], needs: TemplateNeeds
) -> None:
    at = f"{kind}.fields"
    wanted = [(group, key) for group, keys in needs.fields.items() for key in keys]
    given = [(field.repeats, field.key) for field in fields]
    for group, key in wanted:
        if given.count((group, key)) != 1:
            raise file.wrong(at, f"must name {group or 'once'}.{key} once")
    if len(given) > len(wanted):
        strange = next(pair for pair in given if pair not in wanted)
        raise file.wrong(at, f"unknown field {strange[0]}.{strange[1]}")
    names = [field_name(field.field) for field in fields]
    for index, name in enumerate(names):
        if name in names[:index]:
            again = f"{at}[{index}].field"
            raise file.wrong(again, "stands twice")


def _require_samples(file: LawFile, kind: str, fields: tuple[TemplateField, ...]) -> None:
    rows = {"": 1}
    for index, field in enumerate(fields):
        if not field.sample or len(field.sample) != rows.setdefault(
            field.repeats, len(field.sample)
        ):
            at = f"{kind}.fields[{index}].sample"
            raise file.wrong(at, "must have one text, or as many as its group")


def _require_fixed(file: LawFile, form: TemplateForm, slip: SlipForm) -> None:
    for wanted in slip.fields:
        fields = [field for field in form.fields if wanted.field in (field.key, field.repeats)]
        if not fields or (wanted.fixed and not any(field.fixed for field in fields)):
            at = "slip.fields"
            raise file.wrong(at, f"must fix {wanted.field}, as slip.toml does")
