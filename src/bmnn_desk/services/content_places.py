"""Where files of a destruction's documents went out of the store: they must be wiped there too.

Backups that hold what was destroyed are told until their place gets its next one: with that
`bring_shares` takes the destroyed contents out of the place's one share file, and no backup there
opens them any more. The folder of a store that a restoring put away keeps its own shares, so it is
told until somebody deletes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from bmnn_desk.domain.backups import RestoreKind
from bmnn_desk.domain.destruction import ContentPlace, PlaceKind
from bmnn_desk.services.away_copies import items_of
from bmnn_desk.services.destruction_case import copies_of
from bmnn_desk.services.destruction_list import READERS
from bmnn_desk.services.office_facts import endings
from bmnn_desk.services.save_copies import SAVED, SAVED_FILE
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks
from bmnn_desk.storage.swap_folders import kept_beside, kept_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.services.destruction_detail import DestructionAsked


@allowed(*READERS)
def content_places(work: Work, asked: DestructionAsked, _after: int) -> Block[ContentPlace]:
    """Every file that went out of the store of the documents of a destruction, oldest first.

    Raises:
        NotFoundError: the body has no such destruction.
    """
    row = work.find(t.Destruction, asked.destruction, asked.body)
    items = items_of(work, copies_of(work, row.id))
    found = [
        *_saved(work, items),
        *_packed(work, asked.body, items),
        *_backed_up(work, asked.body, row.id),
        *_put_away(work, row.id),
    ]
    return Block(rows=tuple(sorted(found, key=lambda each: each.day)), next_key=None)


def _saved(work: Work, items: Sequence[int]) -> Iterator[ContentPlace]:
    for chunk in in_chunks(items):
        rows = work.session.execute(
            select(t.PrintJob.item_id, t.PrintJob.day, t.PrintJob.reason, t.Copy.number)
            .outerjoin(t.Copy, t.Copy.id == t.PrintJob.copy_id)
            .where(
                t.PrintJob.item_id.in_(chunk),
                t.PrintJob.what == SAVED_FILE,
                t.PrintJob.outcome == SAVED,
            )
            .order_by(t.PrintJob.id)
        )
        for item, day, drive, number in rows:
            # Every row has one: the query asks for these items.
            of_item = item or 0
            yield ContentPlace(
                kind=PlaceKind.SAVED_FILE,
                item=of_item,
                day=day,
                where=drive,
                name="",
                copy_number=number,
            )


def _packed(work: Work, body: int, items: Sequence[int]) -> Iterator[ContentPlace]:
    """Packages that carried just these bytes, by their digest."""
    digests: dict[str, int] = {}
    for chunk in in_chunks(items):
        rows = work.session.execute(
            select(t.Content.sha256, t.ItemContent.item_id)
            .join(t.ItemContent, t.ItemContent.content_id == t.Content.id)
            .where(t.ItemContent.item_id.in_(chunk))
        )
        digests.update((row.sha256, row.item_id) for row in rows)
    for wanted in in_chunks(list(digests)):
        # Of an export's contents, each a name, a digest and a size, those with these digests.
        part = func.json_each(t.Export.contents).table_valued("value")
        sha256 = func.json_extract(part.c.value, "$[1]")
        packages = work.session.execute(
            select(t.Export.day, t.Export.name, t.Drive.serial, sha256)
            .join(t.Drive, t.Drive.id == t.Export.drive_id)
            .join(part, true())
            .where(t.Export.body_id == body, sha256.in_(wanted))
            .order_by(t.Export.id)
        )
        for day, name, serial, digest in packages:
            yield ContentPlace(
                kind=PlaceKind.PACKAGE,
                item=digests[digest],
                day=day,
                where=serial,
                name=name,
                copy_number=None,
            )


def _backed_up(work: Work, body: int, destruction: int) -> Iterator[ContentPlace]:
    """Backups that are kept, of before the end of what they hold, where no later one was made."""
    if (found := _ended(work, destruction)) is None:
        return
    since, until, item = found
    ends = endings(work, t.Backup.__tablename__)
    later = select(t.Backup.place_id).where(t.Backup.body_id == body, t.Backup.seq >= until)
    rows = work.session.execute(
        select(t.Backup.id, t.Backup.day, t.Backup.name, t.BackupPlace.words)
        .join(t.BackupPlace, t.BackupPlace.id == t.Backup.place_id)
        .where(
            t.Backup.body_id == body,
            t.Backup.seq >= since,
            t.Backup.seq < until,
            t.Backup.place_id.not_in(later),
        )
        .order_by(t.Backup.id)
    )
    for number, day, name, place in rows:
        if number not in ends:
            yield ContentPlace(
                kind=PlaceKind.BACKUP,
                item=item,
                day=day,
                where=place,
                name=name,
                copy_number=None,
            )


def _put_away(work: Work, destruction: int) -> Iterator[ContentPlace]:
    """Stores of before, where what was destroyed came with the backup that replaced them."""
    found = _ended(work, destruction)
    newest = work.session.scalar(
        select(func.max(t.Restore.seq)).where(t.Restore.kind == RestoreKind.REAL.value)
    )
    if found is None or newest is None or work.folder is None or found[0] > newest:
        return
    for folder in kept_beside(work.folder):
        yield ContentPlace(
            kind=PlaceKind.OLD_STORE,
            item=found[2],
            day=kept_on(folder),
            where=folder.name,
            name="",
            copy_number=None,
        )


def _ended(work: Work, destruction: int) -> tuple[int, int, int] | None:
    """When the first of the destroyed files was kept, and the last ended, as acts; a document."""
    row = work.session.execute(
        select(
            func.min(t.Content.act_seq),
            func.max(t.ContentEnd.act_seq),
            func.min(t.ItemContent.item_id),
        )
        .select_from(t.ContentEnd)
        .join(t.Content, t.Content.id == t.ContentEnd.content_id)
        .join(t.ItemContent, t.ItemContent.content_id == t.Content.id)
        .where(t.ContentEnd.destruction_id == destruction)
        .group_by(t.ContentEnd.destruction_id)
    ).one_or_none()
    return None if row is None else (row[0], row[1], row[2])
