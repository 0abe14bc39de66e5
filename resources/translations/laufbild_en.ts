<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>marks of %n film(s)</source>
        <translation>
            <numerusform>marks of %n film</numerusform>
            <numerusform>marks of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of your own</source>
        <translation>
            <numerusform>%n film of your own</numerusform>
            <numerusform>%n films of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrections of %n film(s)</source>
        <translation>
            <numerusform>corrections of %n film</numerusform>
            <numerusform>corrections of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n saved view</numerusform>
            <numerusform>%n saved views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n column(s) will be left out.</source>
        <translation>
            <numerusform>%n column will be left out.</numerusform>
            <numerusform>%n columns will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) brought in from {list}: {new} new, {known} known.</source>
        <translation>
            <numerusform>%n film brought in from {list}: {new} new, {known} known.</numerusform>
            <numerusform>%n films brought in from {list}: {new} new, {known} known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n film(s)</source>
        <translation>
            <numerusform>Bring in %n film</numerusform>
            <numerusform>Bring in %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) may be meant</source>
        <translation>
            <numerusform>%n film may be meant</numerusform>
            <numerusform>%n films may be meant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n time(s)</source>
        <translation>
            <numerusform>seen once</numerusform>
            <numerusform>seen %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be read as they stand.</source>
        <translation>
            <numerusform>%n cell could not be read as it stands.</numerusform>
            <numerusform>%n cells could not be read as they stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are selected.</source>
        <translation>
            <numerusform>%n row is selected.</numerusform>
            <numerusform>%n rows are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n film(s) written to {path}.</source>
        <translation>
            <numerusform>%n film written to {path}.</numerusform>
            <numerusform>%n films written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s) that cannot be read.</source>
        <translation>
            <numerusform>and %n more row that cannot be read.</numerusform>
            <numerusform>and %n more rows that cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{percent} % – %n row(s)</source>
        <translation>
            <numerusform>{percent} % – %n row</numerusform>
            <numerusform>{percent} % – %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s) or cell(s) that cannot be read.</source>
        <translation>
            <numerusform>and %n more row or cell that cannot be read.</numerusform>
            <numerusform>and %n more rows or cells that cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be chosen</source>
        <translation>
            <numerusform>%n to be chosen</numerusform>
            <numerusform>%n to be chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought in.</source>
        <translation>
            <numerusform>%n row brought in.</numerusform>
            <numerusform>%n rows brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more cell(s) that are not read as they stand.</source>
        <translation>
            <numerusform>and %n more cell that is not read as it stands.</numerusform>
            <numerusform>and %n more cells that are not read as they stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data was replaced: %n film(s) changed.</source>
        <translation>
            <numerusform>Your data was replaced: %n film changed.</numerusform>
            <numerusform>Your data was replaced: %n films changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside it there are %n backup(s).</source>
        <translation>
            <numerusform>Beside it there is %n backup.</numerusform>
            <numerusform>Beside it there are %n backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) with marks of yours</source>
        <translation>
            <numerusform>%n film with marks of yours</numerusform>
            <numerusform>%n films with marks of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of your own</source>
        <translation>
            <numerusform>%n film of your own</numerusform>
            <numerusform>%n films of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected film(s)</source>
        <translation>
            <numerusform>%n corrected film</numerusform>
            <numerusform>%n corrected films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n saved view</numerusform>
            <numerusform>%n saved views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that can be undone or done again</source>
        <translation>
            <numerusform>%n step that can be undone or done again</numerusform>
            <numerusform>%n steps that can be undone or done again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json tells all of them</source>
        <translation>
            <numerusform>and %n more; --json tells all of them</numerusform>
            <numerusform>and %n more; --json tells all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>Copying %n film(s)…</source>
        <translation>
            <numerusform>Copying %n film…</numerusform>
            <numerusform>Copying %n films…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) copied.</source>
        <translation>
            <numerusform>%n film copied.</numerusform>
            <numerusform>%n films copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message numerus="yes">
        <source>Drop to bring %n list(s) in</source>
        <translation>
            <numerusform>Drop the file to bring the list in</numerusform>
            <numerusform>Drop the files to bring %n lists in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n thing to put right</numerusform>
            <numerusform>%n things to put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) deleted.</source>
        <translation>
            <numerusform>%n film deleted.</numerusform>
            <numerusform>%n films deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message numerus="yes">
        <source>Show all %n film(s)</source>
        <translation>
            <numerusform>Show all films (%n)</numerusform>
            <numerusform>Show all %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{condition}”: %n film(s)</source>
        <translation>
            <numerusform>Without “{condition}”: %n film</numerusform>
            <numerusform>Without “{condition}”: %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only “{condition}”: %n film(s)</source>
        <translation>
            <numerusform>Only “{condition}”: %n film</numerusform>
            <numerusform>Only “{condition}”: %n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Your data is being written: %n thing(s) so far…</source>
        <translation>
            <numerusform>Your data is being written: %n thing so far…</numerusform>
            <numerusform>Your data is being written: %n things so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data is being replaced: %n row(s) compared…</source>
        <translation>
            <numerusform>Your data is being replaced: %n row compared…</numerusform>
            <numerusform>Your data is being replaced: %n rows compared…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data was replaced: %n film(s) changed.</source>
        <translation>
            <numerusform>Your data was replaced: %n film changed.</numerusform>
            <numerusform>Your data was replaced: %n films changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is being read and compared with your data: %n thing(s)…</source>
        <translation>
            <numerusform>{file} is being read and compared with your data: %n thing…</numerusform>
            <numerusform>{file} is being read and compared with your data: %n things…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n film(s) exported to {path}.</source>
        <translation>
            <numerusform>%n film exported to {path}.</numerusform>
            <numerusform>%n films exported to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selection (%n)</source>
        <translation>
            <numerusform>The selection (%n)</numerusform>
            <numerusform>The selection (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%n)</source>
        <translation>
            <numerusform>What is shown (%n)</numerusform>
            <numerusform>What is shown (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything (%n)</source>
        <translation>
            <numerusform>Everything (%n)</numerusform>
            <numerusform>Everything (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n film(s)</source>
        <translation>
            <numerusform>Export %n film</numerusform>
            <numerusform>Export %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation>
            <numerusform>%n file will be written.</numerusform>
            <numerusform>%n files will be written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: search for one…</source>
        <translation>
            <numerusform>%n more: search for it…</numerusform>
            <numerusform>%n more: search for one…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n film(s) no longer marked as “want to see”.</source>
        <translation>
            <numerusform>%n film no longer marked as “want to see”.</numerusform>
            <numerusform>%n films no longer marked as “want to see”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) no longer marked as favourite.</source>
        <translation>
            <numerusform>%n film no longer marked as favourite.</numerusform>
            <numerusform>%n films no longer marked as favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) no longer marked as seen; the viewings are gone.</source>
        <translation>
            <numerusform>%n film no longer marked as seen; its viewings are gone.</numerusform>
            <numerusform>%n films no longer marked as seen; their viewings are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without a rating now.</source>
        <translation>
            <numerusform>%n film without a rating now.</numerusform>
            <numerusform>%n films without a rating now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as “want to see”.</source>
        <translation>
            <numerusform>%n film marked as “want to see”.</numerusform>
            <numerusform>%n films marked as “want to see”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as favourite.</source>
        <translation>
            <numerusform>%n film marked as favourite.</numerusform>
            <numerusform>%n films marked as favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as seen.</source>
        <translation>
            <numerusform>%n film marked as seen.</numerusform>
            <numerusform>%n films marked as seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) rated {stars}.</source>
        <translation>
            <numerusform>%n film rated {stars}.</numerusform>
            <numerusform>%n films rated {stars}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{tag}” taken from %n film(s).</source>
        <translation>
            <numerusform>Tag “{tag}” taken from %n film.</numerusform>
            <numerusform>Tag “{tag}” taken from %n films.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{tag}” given to %n film(s).</source>
        <translation>
            <numerusform>Tag “{tag}” given to %n film.</numerusform>
            <numerusform>Tag “{tag}” given to %n films.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the %n film(s) that are selected:</source>
        <translation>
            <numerusform>For the %n film that is selected:</numerusform>
            <numerusform>For the %n films that are selected:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marking %n film(s): {done} done…</source>
        <translation>
            <numerusform>Marking %n film: {done} done…</numerusform>
            <numerusform>Marking %n films: {done} done…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n viewing(s)</source>
        <translation>
            <numerusform>Show the %n viewing</numerusform>
            <numerusform>Show all %n viewings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCatalogue</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) not read as they stand</source>
        <translation>
            <numerusform>%n cell not read as it stands</numerusform>
            <numerusform>%n cells not read as they stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be left out.</source>
        <translation>
            <numerusform>%n column will be left out.</numerusform>
            <numerusform>%n columns will be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n found so far</numerusform>
            <numerusform>%n found so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>wish to see %n film(s)</source>
        <translation>
            <numerusform>wish to see %n film</numerusform>
            <numerusform>wish to see %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite mark of %n film(s)</source>
        <translation>
            <numerusform>favourite mark of %n film</numerusform>
            <numerusform>favourite mark of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating of %n film(s)</source>
        <translation>
            <numerusform>rating of %n film</numerusform>
            <numerusform>rating of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n film(s)</source>
        <translation>
            <numerusform>note on %n film</numerusform>
            <numerusform>note on %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %n film(s)</source>
        <translation>
            <numerusform>tags of %n film</numerusform>
            <numerusform>tags of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>viewings of %n film(s)</source>
        <translation>
            <numerusform>viewings of %n film</numerusform>
            <numerusform>viewings of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks of %n film(s)</source>
        <translation>
            <numerusform>marks of %n film</numerusform>
            <numerusform>marks of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding of %n film(s)</source>
        <translation>
            <numerusform>adding of %n film</numerusform>
            <numerusform>adding of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %n film(s)</source>
        <translation>
            <numerusform>change of %n film</numerusform>
            <numerusform>change of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n film(s)</source>
        <translation>
            <numerusform>deletion of %n film</numerusform>
            <numerusform>deletion of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>correction of %n film(s)</source>
        <translation>
            <numerusform>correction of %n film</numerusform>
            <numerusform>correction of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list of %n film(s)</source>
        <translation>
            <numerusform>list of %n film</numerusform>
            <numerusform>list of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of a list of %n film(s)</source>
        <translation>
            <numerusform>deletion of a list of %n film</numerusform>
            <numerusform>deletion of a list of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %n film(s)</source>
        <translation>
            <numerusform>import of %n film</numerusform>
            <numerusform>import of %n films</numerusform>
        </translation>
    </message>
</context>
</TS>
