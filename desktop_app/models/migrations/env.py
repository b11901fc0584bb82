"""Run by Alembic: revisions go through the connection, and the transaction, of the caller."""

from alembic import context

from desktop_app.models.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds all revisions together
)
context.run_migrations()
