<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
