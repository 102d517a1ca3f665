-- By which of the table's rules a version of the task was adopted, by its title. Nothing: all groups consented.
ALTER TABLE task_version ADD COLUMN adopted_by TEXT;
