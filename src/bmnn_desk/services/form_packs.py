"""All corrections and checks as a pack to be carried, and a carried one laid over, all or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.form_correction import toml_value, value_of
from bmnn_desk.domain.form_pack import FormPack, PackedCheck, PackedCorrection
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    FormPackChecksumError,
    FormUnusableError,
)
from bmnn_desk.law.form_pack_file import made_pack
from bmnn_desk.law.form_parts import present_value
from bmnn_desk.services.correct_form import keep_correction, require_tried
from bmnn_desk.services.form_layer import (
    FORM_CHECK,
    FORM_CORRECTION,
    as_correction,
    in_force,
    is_as_checked,
    law_in_force,
    standing_checks,
)
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.law.loader import Law

FORM_PACK = "form_pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPackAsked:
    """There is one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormPackRequest:
    """A pack as `read_form_pack` gave it, whose checksum the user has seen and confirmed.

    `tried` are the digests of the packs that were drawn on trial (jobs.TRY_FORMS) with it.
    """

    request_id: str
    day: date
    pack: FormPack
    checksum: str
    tried: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFormPack:
    """How many corrections and checks were laid over.

    `left_out` names pack and form of each check that does not hold here: other values of the form
    differ between the two PCs.
    """

    corrections: int
    checks: int
    left_out: tuple[tuple[str, str], ...]


@allowed(Role.OFFICER)
def form_pack(work: Work, _asked: FormPackAsked, _after: int) -> Block[FormPack]:
    """What holds now, as a pack: corrections in their order, checks that no change has ended."""
    law = law_in_force(work.session, work.law)
    laid = set(law.corrections)
    corrections = [
        PackedCorrection(correction=as_correction(row), old=row.old)
        for row in in_force(work.session, t.FormCorrection)
        if as_correction(row) in laid
    ]
    checks = [
        PackedCheck(
            pack=row.pack,
            form=row.form,
            digest=row.digest,
            source=row.source,
            source_day=row.source_day,
        )
        for row in standing_checks(work.session, law)
    ]
    return Block(rows=(made_pack(corrections, checks),), next_key=None)


@allowed(Role.OFFICER)
def import_form_pack(work: Work, request: ImportFormPackRequest) -> ImportedFormPack:
    """Lay a carried pack over the forms: all its corrections or none, and the checks that hold.

    Raises:
        FormPackChecksumError: the pack is not the one whose checksum was confirmed.
        FormUnusableError: a correction has no place here, or leaves its form unusable.
        FormNotTriedError: a corrected pack was not drawn.
        AlreadyThereError: nothing in it is new.
    """
    given = made_pack(request.pack.corrections, request.pack.checks)
    if not given.checksum == request.pack.checksum == request.checksum:
        raise FormPackChecksumError
    law = law_in_force(work.session, work.law)
    fresh = new_corrections(law, given)
    laid = law.laid_over((*law.corrections, *fresh))
    require_tried(laid, law, request.tried)
    checks = [
        check for check in given.checks if is_as_checked(laid, check.pack, check.form, check.digest)
    ]
    standing = {(row.pack, row.form) for row in standing_checks(work.session, laid)}
    new = [check for check in checks if (check.pack, check.form) not in standing]
    if not fresh and not new:
        raise AlreadyThereError(FORM_PACK)
    rows = [
        *(
            keep_correction(work, one, _old(law, one), request.day, given.checksum).id
            for one in fresh
        ),
        *(_keep_check(work, check, request.day, given.checksum) for check in new),
    ]
    work.about(FORM_CORRECTION if fresh else FORM_CHECK, rows[0])
    return ImportedFormPack(
        corrections=len(fresh),
        checks=len(new),
        left_out=tuple((check.pack, check.form) for check in given.checks if check not in checks),
    )


def new_corrections(law: Law, pack: FormPack) -> tuple[FormCorrection, ...]:
    """The corrections of a pack that change something here; what stands here so is no change."""
    fresh: list[FormCorrection] = []
    for each in pack.corrections:
        is_new = any(_overlap(one, each.correction) for one in fresh)
        if is_new or not _stands(law, each.correction):
            fresh.append(each.correction)
    return tuple(fresh)


def _overlap(one: FormCorrection, other: FormCorrection) -> bool:
    """Whether one of the two corrects what the other stands in."""
    if (one.pack, one.file) != (other.pack, other.file):
        return False
    short, long = sorted((one.place, other.place), key=len)
    return f"{long}.".startswith(f"{short}.")


def _stands(law: Law, one: FormCorrection) -> bool:
    try:
        return toml_value(present_value(law, one)) == toml_value(value_of(one.value))
    except (FormUnusableError, ValueError):
        return False  # why is told once all of them are laid over


def _old(law: Law, one: FormCorrection) -> str:
    """What it is laid over; nothing where another of the same pack makes its place."""
    try:
        return toml_value(present_value(law, one))
    except FormUnusableError:
        return ""


def _keep_check(work: Work, check: PackedCheck, day: date, carried: str) -> int:
    row = t.FormCheck(
        pack=check.pack,
        form=check.form,
        digest=check.digest,
        source=check.source,
        source_day=check.source_day,
        day=day,
        carried=carried,
    )
    return work.keep(row).id
