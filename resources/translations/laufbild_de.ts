<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Fil&amp;m</source>
        <translation>&amp;Film</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>M&amp;ine</source>
        <translation>&amp;Meins</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>My &amp;rating</source>
        <translation>Meine &amp;Wertung</translation>
    </message>
    <message>
        <source>&amp;New catalogue from a table…</source>
        <translation>&amp;Neuer Katalog aus einer Tabelle…</translation>
    </message>
    <message>
        <source>&amp;Open catalogue…</source>
        <translation>Katalog &amp;öffnen…</translation>
    </message>
    <message>
        <source>The &amp;films that came with Laufbild</source>
        <translation>Die mitgelieferten &amp;Filme</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>His&amp;tory…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Show a&amp;ll films</source>
        <translation>Alle &amp;Filme zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headings</source>
        <translation>&amp;Mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>Liste &amp;einfügen</translation>
    </message>
    <message>
        <source>Cop&amp;y this view as a line</source>
        <translation>Ansicht als &amp;Zeile kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Paste a view</source>
        <translation>Ansicht &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Back to the order by title</source>
        <translation>Wieder nach &amp;Titel sortieren</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Übliche &amp;Spalten</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkle Farben</translation>
    </message>
    <message>
        <source>&amp;Go to the details</source>
        <translation>&amp;Zu den Details</translation>
    </message>
    <message>
        <source>&amp;Next film</source>
        <translation>&amp;Nächster Film</translation>
    </message>
    <message>
        <source>&amp;Previous film</source>
        <translation>&amp;Vorheriger Film</translation>
    </message>
    <message>
        <source>&amp;Add a film…</source>
        <translation>Film &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit or correct the film…</source>
        <translation>Film &amp;bearbeiten oder korrigieren…</translation>
    </message>
    <message>
        <source>&amp;Duplicate as a film of your own</source>
        <translation>Als &amp;eigenen Film duplizieren</translation>
    </message>
    <message>
        <source>De&amp;lete films of your own</source>
        <translation>Eigene Filme &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Want to see</source>
        <translation>Will ich &amp;sehen</translation>
    </message>
    <message>
        <source>&amp;Seen</source>
        <translation>&amp;Gesehen</translation>
    </message>
    <message>
        <source>Seen to&amp;day</source>
        <translation>&amp;Heute gesehen</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;No rating</source>
        <translation>&amp;Keine Wertung</translation>
    </message>
    <message>
        <source>&amp;Half a star more or less</source>
        <translation>&amp;Halber Stern mehr oder weniger</translation>
    </message>
    <message>
        <source>Add a &amp;tag…</source>
        <translation>Schlagwor&amp;t hinzufügen…</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Laufbild</source>
        <translation>Ü&amp;ber Laufbild</translation>
    </message>
    <message>
        <source>Save m&amp;y data to a file…</source>
        <translation>Daten in Datei s&amp;peichern…</translation>
    </message>
    <message>
        <source>Re&amp;place my data from a file…</source>
        <translation>Daten aus Datei er&amp;setzen…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{reason}, {size}</source>
        <translation>{reason}, {size}</translation>
    </message>
    <message>
        <source>of unknown purpose</source>
        <translation>ohne bekannten Anlass</translation>
    </message>
    <message>
        <source>Nothing would change: all of it is as it was then.</source>
        <translation>Nichts würde sich ändern: Alles ist wie damals.</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommt zurück</translation>
    </message>
    <message>
        <source>goes away</source>
        <translation>verschwindet</translation>
    </message>
    <message>
        <source>becomes as it was</source>
        <translation>wird wieder wie damals</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message numerus="yes">
        <source>marks of %n film(s)</source>
        <translation>
            <numerusform>Vermerke zu %n Film</numerusform>
            <numerusform>Vermerke zu %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of your own</source>
        <translation>
            <numerusform>%n eigener Film</numerusform>
            <numerusform>%n eigene Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrections of %n film(s)</source>
        <translation>
            <numerusform>Korrekturen an %n Film</numerusform>
            <numerusform>Korrekturen an %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n Liste</numerusform>
            <numerusform>%n Listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n gespeicherte Ansicht</numerusform>
            <numerusform>%n gespeicherte Ansichten</numerusform>
        </translation>
    </message>
    <message>
        <source>This would change: {what}.</source>
        <translation>Das würde sich ändern: {what}.</translation>
    </message>
    <message>
        <source>details of viewings</source>
        <translation>Einzelheiten zum Gesehenen</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>regelmäßig</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before a new version of Laufbild</source>
        <translation>vor einer neuen Version von Laufbild</translation>
    </message>
    <message>
        <source>before other films came with Laufbild</source>
        <translation>bevor mit Laufbild andere Filme kamen</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>vor dem Wiederherstellen einer Sicherung</translation>
    </message>
    <message>
        <source>as the file was replaced</source>
        <translation>als die Datei ersetzt wurde</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>Corrected: {fields}</source>
        <translation>Korrigiert: {fields}</translation>
    </message>
    <message>
        <source>Your file with all that is yours was not there any more, and an empty one was made; the latest sound backup is of {time}.</source>
        <translation>Ihre Datei mit allem Eigenen war nicht mehr da, und eine leere wurde angelegt; die letzte heile Sicherung ist vom {time}.</translation>
    </message>
    <message>
        <source>The latest sound backup is of {time}.</source>
        <translation>Die letzte heile Sicherung ist vom {time}.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>All that is yours is as it was on {time}.</source>
        <translation>Alles Eigene ist wieder wie am {time}.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>There is no backup yet; the first one is made within the hour.</source>
        <translation>Noch gibt es keine Sicherung; die erste wird innerhalb einer Stunde angelegt.</translation>
    </message>
    <message>
        <source>The backup is being looked at…</source>
        <translation>Die Sicherung wird angesehen…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now → then</source>
        <translation>Jetzt → damals</translation>
    </message>
    <message>
        <source>Your file cannot be read; this backup would take its place.</source>
        <translation>Ihre Datei ist nicht lesbar; diese Sicherung würde an ihre Stelle treten.</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n column(s) will be left out.</source>
        <translation>
            <numerusform>%n Spalte wird ausgelassen.</numerusform>
            <numerusform>%n Spalten werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What are the columns of the table?</source>
        <translation>Was steht in den Spalten der Tabelle?</translation>
    </message>
    <message>
        <source>Language where none is said:</source>
        <translation>Sprache, wo keine genannt ist:</translation>
    </message>
    <message>
        <source>Best rating:</source>
        <translation>Beste Wertung:</translation>
    </message>
    <message>
        <source>as the ratings let one think</source>
        <translation>nach den Wertungen geschätzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on to the films</source>
        <translation>Weiter zu den Filmen</translation>
    </message>
    <message>
        <source>Bring lists in</source>
        <translation>Listen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) brought in from {list}: {new} new, {known} known.</source>
        <translation>
            <numerusform>%n Film aus {list} importiert: {new} neu, {known} bekannt.</numerusform>
            <numerusform>%n Filme aus {list} importiert: {new} neu, {known} bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Lists of films</source>
        <translation>Filmlisten</translation>
    </message>
    <message>
        <source>Without your personal file, nothing can be brought in.</source>
        <translation>Ohne die persönliche Datei lässt sich nichts importieren.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard to bring in.</source>
        <translation>In der Zwischenablage ist kein Text, der sich importieren ließe.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Bring a list in</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation>Ausgelassenes speichern</translation>
    </message>
    <message>
        <source>{title} ({number} of {count})</source>
        <translation>{title} ({number} von {count})</translation>
    </message>
    <message>
        <source>Stopped: nothing was brought in.</source>
        <translation>Angehalten: Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>What is left out is in {path}.</source>
        <translation>Das Ausgelassene steht in {path}.</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Nach Titel filtern</translation>
    </message>
    <message>
        <source>Filter the rows by title</source>
        <translation>Die Zeilen nach Titel filtern</translation>
    </message>
    <message>
        <source>Save what is left out…</source>
        <translation>Ausgelassenes speichern…</translation>
    </message>
    <message>
        <source>Make a catalogue of it…</source>
        <translation>Katalog daraus machen…</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n film(s)</source>
        <translation>
            <numerusform>%n Film importieren</numerusform>
            <numerusform>%n Filme importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n Zeile gelesen</numerusform>
            <numerusform>%n Zeilen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is being read…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>List:</source>
        <translation>Liste:</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Sprache:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Introduction of the list</source>
        <translation>Einleitung der Liste</translation>
    </message>
    <message>
        <source>All: {count}</source>
        <translation>Alle: {count}</translation>
    </message>
    <message>
        <source>Known: {count}</source>
        <translation>Bekannt: {count}</translation>
    </message>
    <message>
        <source>To choose: {count}</source>
        <translation>Zu wählen: {count}</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>Neu: {count}</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>Ausgelassen: {count}</translation>
    </message>
    <message>
        <source>Film is</source>
        <translation>Film ist</translation>
    </message>
    <message>
        <source>Title in the list</source>
        <translation>Titel in der Liste</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden über</translation>
    </message>
    <message>
        <source>Brings along</source>
        <translation>Bringt mit</translation>
    </message>
    <message>
        <source>same key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>one year apart</source>
        <translation>ein Jahr daneben</translation>
    </message>
    <message>
        <source>title, no year</source>
        <translation>Titel, ohne Jahr</translation>
    </message>
    <message>
        <source>title and year</source>
        <translation>Titel und Jahr</translation>
    </message>
    <message>
        <source>other spelling</source>
        <translation>andere Schreibung</translation>
    </message>
    <message>
        <source>✓ known</source>
        <translation>✓ bekannt</translation>
    </message>
    <message>
        <source>? to choose</source>
        <translation>? zu wählen</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>– left out</source>
        <translation>– ausgelassen</translation>
    </message>
    <message>
        <source>{rating} in the list, {stars} here</source>
        <translation>{rating} in der Liste, {stars} hier</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>ratings up to {best} become stars up to 5</source>
        <translation>Wertungen bis {best} werden zu Sternen bis 5</translation>
    </message>
    <message>
        <source>a new film</source>
        <translation>ein neuer Film</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) may be meant</source>
        <translation>
            <numerusform>%n Film kann gemeint sein</numerusform>
            <numerusform>%n Filme können gemeint sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n time(s)</source>
        <translation>
            <numerusform>einmal gesehen</numerusform>
            <numerusform>%n-mal gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be read as they stand.</source>
        <translation>
            <numerusform>%n Zelle ließ sich nicht lesen, wie sie dasteht.</numerusform>
            <numerusform>%n Zellen ließen sich nicht lesen, wie sie dastehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>want to see</source>
        <translation>will ich sehen</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>{stars} of 5 stars</source>
        <translation>{stars} von 5 Sternen</translation>
    </message>
    <message>
        <source>{rating} of {best}</source>
        <translation>{rating} von {best}</translation>
    </message>
    <message>
        <source>{rating} (so far {before})</source>
        <translation>{rating} (bisher {before})</translation>
    </message>
    <message>
        <source>Columns that are not read: {columns}.</source>
        <translation>Spalten, die nicht gelesen werden: {columns}.</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>A &amp;new film</source>
        <translation>Ein &amp;neuer Film</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>What is “{title}”, directed by {directors}?</source>
        <translation>Was ist „{title}“, Regie: {directors}?</translation>
    </message>
    <message>
        <source>A new film</source>
        <translation>Ein neuer Film</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>What is “{title}”?</source>
        <translation>Was ist „{title}“?</translation>
    </message>
    <message>
        <source>It joins your own films.</source>
        <translation>Wird ein eigener Film.</translation>
    </message>
    <message>
        <source>Nothing of it is brought in.</source>
        <translation>Nichts davon wird importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are selected.</source>
        <translation>
            <numerusform>%n Zeile ist ausgewählt.</numerusform>
            <numerusform>%n Zeilen sind ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Nothing is spelled “{typed}”; with another keyboard layout it reads “{read}”.</source>
        <translation>„{typed}“ kommt nirgends vor; mit anderer Tastaturbelegung heißt es „{read}“.</translation>
    </message>
    <message>
        <source>No conditions: all films are shown.</source>
        <translation>Keine Bedingungen: Alle Filme sind zu sehen.</translation>
    </message>
    <message>
        <source>Remove the condition: {condition}</source>
        <translation>Bedingung entfernen: {condition}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>not {condition}</source>
        <translation>ohne {condition}</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>COLUMNS</source>
        <translation>SPALTEN</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>SUCHE</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>TABLE</source>
        <translation>TABELLE</translation>
    </message>
    <message>
        <source>There is no command “{word}”; there are: {commands}.</source>
        <translation>Den Befehl „{word}“ gibt es nicht; es gibt: {commands}.</translation>
    </message>
    <message>
        <source>There is no option {option}.</source>
        <translation>Die Option {option} gibt es nicht.</translation>
    </message>
    <message>
        <source>{option} needs something after it.</source>
        <translation>Nach {option} fehlt eine Angabe.</translation>
    </message>
    <message>
        <source>{option} takes nothing after it.</source>
        <translation>{option} erwartet keine Angabe.</translation>
    </message>
    <message>
        <source>“{value}” is nothing {option} knows; it knows: {choices}.</source>
        <translation>„{value}“ ist bei {option} nicht möglich; möglich ist: {choices}.</translation>
    </message>
    <message>
        <source>{option} does not go with “{command}”.</source>
        <translation>{option} passt nicht zu „{command}“.</translation>
    </message>
    <message>
        <source>“{command}” needs to be told more.</source>
        <translation>Bei „{command}“ fehlt noch eine Angabe.</translation>
    </message>
    <message>
        <source>“{command}” does not know what to do with “{word}”.</source>
        <translation>„{command}“ kann mit „{word}“ nichts anfangen.</translation>
    </message>
    <message>
        <source>lists the films a query finds</source>
        <translation>zeigt die gefundenen Filme als Liste</translation>
    </message>
    <message>
        <source>tells all about one film</source>
        <translation>zeigt alles über einen Film</translation>
    </message>
    <message>
        <source>writes the films a query finds to a file</source>
        <translation>schreibt die gefundenen Filme in eine Datei</translation>
    </message>
    <message>
        <source>makes a catalogue of your own table</source>
        <translation>macht aus einer eigenen Tabelle einen Katalog</translation>
    </message>
    <message>
        <source>brings a list of films in, to your own</source>
        <translation>bringt eine Filmliste zu den eigenen Daten</translation>
    </message>
    <message>
        <source>export FILE | import FILE | check</source>
        <translation>export DATEI | import DATEI | check</translation>
    </message>
    <message>
        <source>draws the window without a display</source>
        <translation>zeichnet das Fenster ohne Bildschirm</translation>
    </message>
    <message>
        <source>checks that the program works</source>
        <translation>prüft, ob das Programm funktioniert</translation>
    </message>
    <message>
        <source>what to search for, or the line of a view</source>
        <translation>wonach gesucht wird, oder die Zeile einer Ansicht</translation>
    </message>
    <message>
        <source>where to draw the window, a PNG file</source>
        <translation>PNG-Datei, in die das Fenster gezeichnet wird</translation>
    </message>
    <message>
        <source>how large to draw it, such as 1440x900</source>
        <translation>Größe des Bildes, z. B. 1440x900</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT</source>
        <translation>BREITExHÖHE</translation>
    </message>
    <message>
        <source>in which colours</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>with which film chosen</source>
        <translation>Film, der ausgewählt ist</translation>
    </message>
    <message>
        <source>what a column is, such as Name=title or &quot;Name 2=title de&quot;; Name= leaves it out; may be repeated</source>
        <translation>was eine Spalte ist, etwa Name=title oder &quot;Name 2=title de&quot;; Name= lässt sie aus; mehrfach möglich</translation>
    </message>
    <message>
        <source>a CSV file for the rows that were left out</source>
        <translation>eine CSV-Datei für die ausgelassenen Zeilen</translation>
    </message>
    <message>
        <source>csv unless the file is called .json</source>
        <translation>ohne Angabe csv, bei Dateien auf .json aber json</translation>
    </message>
    <message>
        <source>which program will read the CSV; unix if not said</source>
        <translation>Programm, für das die CSV-Datei gedacht ist; ohne Angabe unix</translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s) or cell(s) that cannot be read.</source>
        <translation>
            <numerusform>und %n weitere Zeile oder Zelle, die sich nicht lesen lässt.</numerusform>
            <numerusform>und %n weitere Zeilen oder Zellen, die sich nicht lesen lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A query is what you would type in the window: words, &quot;an exact phrase&quot; in straight quotation marks, conditions such as year:1975..1989 or theme:freedom, and a minus before what is not wanted. Its words may stand apart; after -- no word is taken for an option.</source>
        <translation>Gesucht wird wie im Fenster: mit Wörtern, einem &quot;genauen Ausdruck&quot; in geraden Anführungszeichen, Bedingungen wie year:1975..1989 oder theme:freedom und einem Minus vor allem, was nicht gewünscht ist. Die Wörter dürfen einzeln stehen; nach -- gilt kein Wort mehr als Option.</translation>
    </message>
    <message>
        <source>A list is a text with titles, years, descriptions and facts, a table as for build, or an export of Letterboxd, IMDb or Kinorium; which of these it is, is told by what is in it. With - it is read from the standard input. An import can be undone in one step.</source>
        <translation>Eine Liste ist ein Text mit Titeln, Jahren, Beschreibungen und Fakten, eine Tabelle wie bei build oder ein Export von Letterboxd, IMDb oder Kinorium; was davon es ist, zeigt der Inhalt. Mit - wird die Standardeingabe gelesen. Ein Import lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
    <message>
        <source>in the language or as neutral keys</source>
        <translation>Überschriften übersetzt oder als neutrale Schlüssel</translation>
    </message>
    <message>
        <source>such as year,-title; a minus turns the order round</source>
        <translation>z. B. year,-title; ein Minus kehrt die Reihenfolge um</translation>
    </message>
    <message>
        <source>everything under neutral names, for programs</source>
        <translation>alles unter neutralen Namen, für Programme</translation>
    </message>
    <message>
        <source>of everything that is said and written</source>
        <translation>Sprache aller Ausgaben</translation>
    </message>
    <message>
        <source>another catalogue than the program’s own</source>
        <translation>anderer Katalog statt des mitgelieferten</translation>
    </message>
    <message>
        <source>another folder for your own files</source>
        <translation>anderer Ordner für die eigenen Dateien</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>says which version this is</source>
        <translation>zeigt die Version</translation>
    </message>
    <message>
        <source>says this</source>
        <translation>zeigt diese Hilfe</translation>
    </message>
    <message>
        <source>The table has no column “{column}”; it has: {columns}.</source>
        <translation>Die Tabelle hat keine Spalte „{column}“; sie hat: {columns}.</translation>
    </message>
    <message>
        <source>There is no field “{field}”; there are: {fields}.</source>
        <translation>Ein Feld „{field}“ gibt es nicht; es gibt: {fields}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s) that cannot be read.</source>
        <translation>
            <numerusform>und %n weitere Zeile, die sich nicht lesen lässt.</numerusform>
            <numerusform>und %n weitere Zeilen, die sich nicht lesen lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns left out: {columns}.</source>
        <translation>Ausgelassene Spalten: {columns}.</translation>
    </message>
    <message>
        <source>“{value}” is no size such as 1440x900.</source>
        <translation>„{value}“ ist keine Größe wie 1440x900.</translation>
    </message>
    <message>
        <source>There is no column “{column}”; there are: {columns}.</source>
        <translation>Die Spalte „{column}“ gibt es nicht; es gibt: {columns}.</translation>
    </message>
    <message>
        <source>Say where to write with --output.</source>
        <translation>Es fehlt --output mit der Zieldatei.</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) written to {path}.</source>
        <translation>
            <numerusform>%n Film in {path} geschrieben.</numerusform>
            <numerusform>%n Filme in {path} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>opens the window, with a catalogue if one is named</source>
        <translation>öffnet das Fenster, mit einem Katalog, wenn einer genannt ist</translation>
    </message>
    <message>
        <source>the file to write; an export also takes -, standard output</source>
        <translation>Zieldatei; beim Export auch - für die Standardausgabe</translation>
    </message>
    <message>
        <source>HEADING=FIELD</source>
        <translation>ÜBERSCHRIFT=FELD</translation>
    </message>
    <message>
        <source>of titles and texts whose column and letters do not tell it</source>
        <translation>Sprache der Titel und Texte, bei denen weder Spalte noch Schrift sie verraten</translation>
    </message>
    <message>
        <source>such as title,year, or shown for those of the window; all if not said</source>
        <translation>z. B. title,year oder shown für die des Fensters; ohne Angabe alle</translation>
    </message>
    <message>
        <source>“{value}” is not of the form HEADING=FIELD.</source>
        <translation>„{value}“ hat nicht die Form ÜBERSCHRIFT=FELD.</translation>
    </message>
    <message>
        <source>No column is known to hold titles; say which one does with --map &quot;{column}=title&quot;. The columns are: {columns}.</source>
        <translation>Keine Spalte ist als die der Titel erkannt; geben Sie mit --map &quot;{column}=title&quot; an, welche es ist. Die Spalten sind: {columns}.</translation>
    </message>
    <message numerus="yes">
        <source>{percent} % – %n row(s)</source>
        <translation>
            <numerusform>{percent} % – %n Zeile</numerusform>
            <numerusform>{percent} % – %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{command} tells more.</source>
        <translation>Mehr dazu zeigt {command}.</translation>
    </message>
    <message>
        <source>No film was found.</source>
        <translation>Kein Film gefunden.</translation>
    </message>
    <message>
        <source>The standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n bekannt</numerusform>
            <numerusform>%n bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be chosen</source>
        <translation>
            <numerusform>%n zur Auswahl</numerusform>
            <numerusform>%n zur Auswahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought in.</source>
        <translation>
            <numerusform>%n Zeile übernommen.</numerusform>
            <numerusform>%n Zeilen übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more cell(s) that are not read as they stand.</source>
        <translation>
            <numerusform>und %n weitere Zelle, die nicht gelesen wird, wie sie dasteht.</numerusform>
            <numerusform>und %n weitere Zellen, die nicht gelesen werden, wie sie dastehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose among several films in the window; they were left out here.</source>
        <translation>Zwischen mehreren Filmen lässt sich im Fenster wählen; hier blieben sie ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>Beside it there are %n backup(s).</source>
        <translation>
            <numerusform>Daneben gibt es %n Sicherung.</numerusform>
            <numerusform>Daneben gibt es %n Sicherungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) with marks of yours</source>
        <translation>
            <numerusform>%n Film mit eigenen Angaben</numerusform>
            <numerusform>%n Filme mit eigenen Angaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of your own</source>
        <translation>
            <numerusform>%n eigener Film</numerusform>
            <numerusform>%n eigene Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected film(s)</source>
        <translation>
            <numerusform>%n berichtigter Film</numerusform>
            <numerusform>%n berichtigte Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n Liste</numerusform>
            <numerusform>%n Listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n gespeicherte Ansicht</numerusform>
            <numerusform>%n gespeicherte Ansichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that can be undone or done again</source>
        <translation>
            <numerusform>%n Schritt zum Zurücknehmen oder Wiederholen</numerusform>
            <numerusform>%n Schritte zum Zurücknehmen oder Wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a sound backup of your file, made on {time}: {path}</source>
        <translation>Von der Datei gibt es eine heile Sicherung vom {time}: {path}</translation>
    </message>
    <message>
        <source>{path} is sound. It holds:</source>
        <translation>{path} ist in Ordnung und enthält:</translation>
    </message>
    <message>
        <source>The latest is of {time}.</source>
        <translation>Die jüngste ist vom {time}.</translation>
    </message>
    <message>
        <source>All that is yours was written to {path}.</source>
        <translation>Alles Eigene steht jetzt in {path}.</translation>
    </message>
    <message>
        <source>A table is a file of CSV, TSV, JSON lines or XLSX. Its columns are known by their headings in English, German or Russian; those that are not known are left out. A row that cannot be read is left out too, and said.</source>
        <translation>Eine Tabelle ist eine Datei mit CSV, TSV, JSON-Zeilen oder XLSX. Ihre Spalten werden an englischen, deutschen oder russischen Überschriften erkannt; unbekannte bleiben weg. Auch eine Zeile, die sich nicht lesen lässt, bleibt weg und wird genannt.</translation>
    </message>
    <message>
        <source>It ends with 0 when all went well, 1 when something stood in the way, 2 when it was not understood, and 69 when no window can be opened here.</source>
        <translation>Rückgabewert: 0, wenn alles geklappt hat; 1, wenn etwas im Weg stand; 2, wenn der Aufruf nicht zu verstehen war; 69, wenn sich hier kein Fenster öffnen lässt.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>saves your data to a JSON file, replaces it from one (asks first), checks it</source>
        <translation>speichert Ihre Daten in eine JSON-Datei, ersetzt sie daraus (fragt vorher), prüft sie</translation>
    </message>
    <message>
        <source>says what would happen, and writes nothing</source>
        <translation>sagt, was geschähe, und schreibt nichts</translation>
    </message>
    <message>
        <source>replaces your data without asking</source>
        <translation>ersetzt Ihre Daten ohne Rückfrage</translation>
    </message>
    <message numerus="yes">
        <source>Your data was replaced: %n film(s) changed.</source>
        <translation>
            <numerusform>Ihre Daten wurden ersetzt: %n Film geändert.</numerusform>
            <numerusform>Ihre Daten wurden ersetzt: %n Filme geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace your data? [y/N]</source>
        <translation>Ihre Daten ersetzen? [j/N]</translation>
    </message>
    <message>
        <source>A backup was made before; in the window this can be undone.</source>
        <translation>Vorher wurde eine Sicherung angelegt; im Fenster lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>y yes</source>
        <translation>j ja</translation>
    </message>
    <message>
        <source>It makes no sense.</source>
        <translation>Es ergibt keinen Sinn.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json tells all of them</source>
        <translation>
            <numerusform>und noch %n; --json nennt alle</numerusform>
            <numerusform>und noch %n; --json nennt alle</numerusform>
        </translation>
    </message>
    <message>
        <source>import replaces all your data with what is in a file that export wrote. It first shows what goes, comes and changes, asks, and makes a backup; it can be undone in one step. Where there is no terminal to ask at, it needs --yes.</source>
        <translation>import ersetzt alle Ihre Daten durch das, was in einer von export geschriebenen Datei steht. Vorher zeigt es, was wegfällt, hinzukommt und sich ändert, fragt nach und legt eine Sicherung an; das Ersetzen lässt sich in einem Schritt rückgängig machen. Wo kein Terminal zum Fragen da ist, braucht es --yes.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n film(s)…</source>
        <translation>
            <numerusform>%n Film wird kopiert…</numerusform>
            <numerusform>%n Filme werden kopiert…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) copied.</source>
        <translation>
            <numerusform>%n Film kopiert.</numerusform>
            <numerusform>%n Filme kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Laufbild has a fault</source>
        <translation>Fehler in Laufbild</translation>
    </message>
    <message>
        <source>Something went wrong that is Laufbild’s fault, not yours. Your files are safe. The details stand in {log}.</source>
        <translation>Etwas ist schiefgegangen, und das liegt allein an Laufbild. Alle Dateien sind unversehrt. Die Einzelheiten stehen in {log}.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation>Januar Februar März April Mai Juni Juli August September Oktober November Dezember</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>as the list has it</source>
        <translation>wie in der Liste</translation>
    </message>
    <message>
        <source>original title</source>
        <translation>Originaltitel</translation>
    </message>
    <message>
        <source>found in a source</source>
        <translation>in einer Quelle gefunden</translation>
    </message>
    <message>
        <source>put back from a transliteration</source>
        <translation>aus der Umschrift erschlossen</translation>
    </message>
    <message>
        <source>our translation</source>
        <translation>eigene Übersetzung</translation>
    </message>
    <message>
        <source>The list, word for word</source>
        <translation>Wortlaut der Liste</translation>
    </message>
    <message>
        <source>The list, retold in our words</source>
        <translation>Nach der Liste, in eigenen Worten</translation>
    </message>
    <message>
        <source>The list, retold in our words and translated</source>
        <translation>Nach der Liste, in eigenen Worten übersetzt</translation>
    </message>
    <message>
        <source>In our words, after the sources</source>
        <translation>Nach den Quellen, in eigenen Worten</translation>
    </message>
    <message>
        <source>Searched for in {month} in film encyclopaedias, archives, newspapers and film sites: nothing found. That does not prove that the film never existed.</source>
        <translation>Gesucht im {month} in Filmlexika, Archiven, Zeitungen und auf Filmseiten: nichts gefunden. Das beweist nicht, dass es den Film nie gab.</translation>
    </message>
    <message>
        <source>The sources disagree on “{field}”: {values}.</source>
        <translation>Die Quellen widersprechen sich bei „{field}“: {values}.</translation>
    </message>
    <message>
        <source>Same title, other film</source>
        <translation>Gleicher Titel, anderer Film</translation>
    </message>
    <message>
        <source>Same story in another list</source>
        <translation>Gleiche Handlung in einer anderen Liste</translation>
    </message>
    <message>
        <source>Documented films that come nearest:</source>
        <translation>Belegte Filme, die dem am nächsten kommen:</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>Englischer Titel</translation>
    </message>
    <message>
        <source>German title</source>
        <translation>Deutscher Titel</translation>
    </message>
    <message>
        <source>Russian title</source>
        <translation>Russischer Titel</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>Jahr unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>{list}, no. {position}</source>
        <translation>{list}, Nr. {position}</translation>
    </message>
    <message>
        <source>In the catalogue since {date}</source>
        <translation>Im Katalog seit dem {date}</translation>
    </message>
    <message>
        <source>Sources, with what each was read for:</source>
        <translation>Quellen und was ihnen entnommen ist:</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message numerus="yes">
        <source>Drop to bring %n list(s) in</source>
        <translation>
            <numerusform>Datei loslassen, um die Liste zu importieren</numerusform>
            <numerusform>Dateien loslassen, um %n Listen zu importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the file to open the catalogue</source>
        <translation>Datei loslassen, um den Katalog zu öffnen</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n Angabe ist noch zu berichtigen</numerusform>
            <numerusform>%n Angaben sind noch zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>A new film of your own</source>
        <translation>Ein neuer eigener Film</translation>
    </message>
    <message>
        <source>What you change here is yours. The catalogue keeps its own values.</source>
        <translation>Hier Geändertes gilt als eigene Korrektur; der Katalog behält seine Werte.</translation>
    </message>
    <message>
        <source>This film is your own.</source>
        <translation>Dieser Film ist ein eigener.</translation>
    </message>
    <message>
        <source>Not saved yet; what you typed is kept.</source>
        <translation>Noch nicht gespeichert; die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts geändert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Documented is what a source says. Without one, a film of yours stays unverified.</source>
        <translation>Belegt ist, was eine Quelle sagt. Ohne Quelle bleibt ein eigener Film ungeprüft.</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Name in lateinischen Buchstaben</translation>
    </message>
    <message>
        <source>German spelling</source>
        <translation>Deutsche Schreibung</translation>
    </message>
    <message>
        <source>Cyrillic spelling</source>
        <translation>Kyrillische Schreibung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>Diese Person entfernen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Revert: {field}</source>
        <translation>Zurücknehmen: {field}</translation>
    </message>
    <message>
        <source>In the catalogue: {value}</source>
        <translation>Im Katalog: {value}</translation>
    </message>
    <message>
        <source>Character in Latin letters</source>
        <translation>Figur in lateinischen Buchstaben</translation>
    </message>
    <message>
        <source>Character: German spelling</source>
        <translation>Figur: deutsche Schreibweise</translation>
    </message>
    <message>
        <source>Character: Cyrillic spelling</source>
        <translation>Figur: kyrillische Schreibweise</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Address: https://…</source>
        <translation>Adresse: https://…</translation>
    </message>
    <message>
        <source>Take this source away</source>
        <translation>Diese Quelle entfernen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Read for: {fields}</source>
        <translation>Gelesen für: {fields}</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Auswählen: {field}</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) deleted.</source>
        <translation>
            <numerusform>%n Film gelöscht.</numerusform>
            <numerusform>%n Filme gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The film you began to add is not saved yet; what you typed is kept.</source>
        <translation>Der begonnene neue Film ist noch nicht gespeichert; die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>What you typed about {title} is not saved yet; it is kept.</source>
        <translation>Eingaben zu {title} sind noch nicht gespeichert; sie bleiben erhalten.</translation>
    </message>
    <message>
        <source>What you typed was discarded.</source>
        <translation>Die Eingaben wurden verworfen.</translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>{title} wurde gelöscht.</translation>
    </message>
    <message>
        <source>Your own films cannot be kept at present: their file could not be opened.</source>
        <translation>Eigene Filme lassen sich gerade nicht aufbewahren: Ihre Datei ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The catalogue has another value since you corrected it: {value}</source>
        <translation>Der Katalog hat seit der Korrektur einen anderen Wert: {value}</translation>
    </message>
    <message>
        <source>Added by me on {date}</source>
        <translation>Von mir hinzugefügt am {date}</translation>
    </message>
    <message>
        <source>What you typed about this film is not saved yet.</source>
        <translation>Eingaben zu diesem Film sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigenen behalten</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Neuen übernehmen</translation>
    </message>
    <message>
        <source>as I put it</source>
        <translation>von mir</translation>
    </message>
    <message>
        <source>In my words</source>
        <translation>In meinen Worten</translation>
    </message>
    <message>
        <source>a list of mine</source>
        <translation>meine Liste</translation>
    </message>
    <message>
        <source>Edit this film</source>
        <translation>Diesen Film bearbeiten</translation>
    </message>
    <message>
        <source>Correct this film</source>
        <translation>Diesen Film korrigieren</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>Meine Korrekturen</translation>
    </message>
    <message>
        <source>It calls the film {title}.</source>
        <translation>Der Film heißt dort {title}.</translation>
    </message>
    <message>
        <source>a list of mine, no. {position}</source>
        <translation>meine Liste, Nr. {position}</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message numerus="yes">
        <source>Show all %n film(s)</source>
        <translation>
            <numerusform>Alle Filme zeigen (%n)</numerusform>
            <numerusform>Alle %n Filme zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{condition}”: %n film(s)</source>
        <translation>
            <numerusform>Ohne „{condition}“: %n Film</numerusform>
            <numerusform>Ohne „{condition}“: %n Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only “{condition}”: %n film(s)</source>
        <translation>
            <numerusform>Nur „{condition}“: %n Film</numerusform>
            <numerusform>Nur „{condition}“: %n Filme</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue holds no films.</source>
        <translation>Der Katalog enthält keine Filme.</translation>
    </message>
    <message>
        <source>No film meets all conditions.</source>
        <translation>Kein Film erfüllt alle Bedingungen.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A year is a number from {first} to {last}.</source>
        <translation>Ein Jahr ist eine Zahl von {first} bis {last}.</translation>
    </message>
    <message>
        <source>The running time is a whole number of minutes, such as 90.</source>
        <translation>Die Laufzeit ist eine ganze Zahl von Minuten, etwa 90.</translation>
    </message>
    <message>
        <source>The place in a list is a whole number, such as 12.</source>
        <translation>Der Platz in einer Liste ist eine ganze Zahl, etwa 12.</translation>
    </message>
    <message>
        <source>A film needs a title in at least one language.</source>
        <translation>Ein Film braucht einen Titel in mindestens einer Sprache.</translation>
    </message>
    <message>
        <source>“{address}” is no web address: one begins with https:// and has no spaces.</source>
        <translation>„{address}“ ist keine Webadresse: Die beginnt mit https:// und hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Only a source makes a film documented: name one, or leave it unverified.</source>
        <translation>Belegt ist ein Film nur durch eine Quelle: ohne sie bleibt er ungeprüft.</translation>
    </message>
    <message>
        <source>{path} is named like a JSON file, but CSV would be written; choose another name or JSON.</source>
        <translation>{path} heißt wie eine JSON-Datei, geschrieben würde aber CSV; wählen Sie einen anderen Namen oder JSON.</translation>
    </message>
    <message>
        <source>{path} is named like a CSV file, but JSON would be written; choose another name or CSV.</source>
        <translation>{path} heißt wie eine CSV-Datei, geschrieben würde aber JSON; wählen Sie einen anderen Namen oder CSV.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be replaced.</source>
        <translation>{path} ist keine Datei, die sich ersetzen lässt.</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>Für {path} reicht der Speicherplatz nicht.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no permission, or another program has it open.</source>
        <translation>{path} lässt sich nicht schreiben: Die Berechtigung fehlt, oder ein anderes Programm hat die Datei geöffnet.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{path} has other columns now than before.</source>
        <translation>{path} hat jetzt andere Spalten als vorher.</translation>
    </message>
    <message>
        <source>No row of {path} can be read as a film.</source>
        <translation>Keine Zeile von {path} lässt sich als Film lesen.</translation>
    </message>
    <message>
        <source>{path} is locked with a password; unpack it, and take what is in it.</source>
        <translation>{path} ist mit einem Passwort geschützt; bitte entpacken und den Inhalt nehmen.</translation>
    </message>
    <message>
        <source>{path} is no list of films: a text with titles and years, CSV, TSV, JSON, XLSX or an export of Letterboxd can be read.</source>
        <translation>{path} ist keine Filmliste: Lesbar sind Texte mit Titeln und Jahren, CSV, TSV, JSON, XLSX und Exporte von Letterboxd.</translation>
    </message>
    <message>
        <source>{path} has more films than can be brought in at once; the most are {most}.</source>
        <translation>{path} enthält mehr Filme, als sich auf einmal übernehmen lassen; höchstens {most} sind möglich.</translation>
    </message>
    <message>
        <source>No film is named in {path}.</source>
        <translation>In {path} ist kein Film genannt.</translation>
    </message>
    <message>
        <source>No column of the table is known to hold titles; say which one does.</source>
        <translation>Keine Spalte der Tabelle ist als Titel erkannt; bitte eine dafür wählen.</translation>
    </message>
    <message>
        <source>The columns “{first}” and “{second}” cannot both be the same field.</source>
        <translation>Die Spalten „{first}“ und „{second}“ können nicht beide dasselbe Feld sein.</translation>
    </message>
    <message>
        <source>{path} is no table; CSV, TSV, JSON lines and XLSX can be read.</source>
        <translation>{path} ist keine Tabelle; lesbar sind CSV, TSV, JSON-Zeilen und XLSX.</translation>
    </message>
    <message>
        <source>There is nothing in {path}.</source>
        <translation>In {path} steht nichts.</translation>
    </message>
    <message>
        <source>{path} would unpack to more than can be read; save the table as CSV and take that.</source>
        <translation>{path} ist entpackt zu groß zum Lesen; als CSV gespeichert lässt sich die Tabelle verwenden.</translation>
    </message>
    <message>
        <source>Nothing was imported from {path}: no row is a film that can be taken.</source>
        <translation>Aus {path} wurde nichts importiert: Keine Zeile ist ein Film, der sich übernehmen lässt.</translation>
    </message>
    <message>
        <source>{path} is a file of Laufbild with your data; choose another name.</source>
        <translation>{path} ist eine Datei von Laufbild mit Ihren Daten; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} belongs to the backups of your data; choose another name and folder.</source>
        <translation>{path} gehört zu den Sicherungen Ihrer Daten; wählen Sie einen anderen Namen und Ordner.</translation>
    </message>
    <message>
        <source>{path} is a file that Laufbild needs for itself; choose another name.</source>
        <translation>{path} ist eine Datei, die Laufbild selbst braucht; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is the catalogue that is open; choose another name.</source>
        <translation>{path} ist der geöffnete Katalog; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is the catalogue that comes with Laufbild; choose another name.</source>
        <translation>{path} ist der Katalog, der zu Laufbild gehört; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is the file that is being read; choose another name.</source>
        <translation>{path} ist die Datei, die gerade gelesen wird; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} would be written twice; choose another name for one of the two files.</source>
        <translation>{path} würde zweimal geschrieben; wählen Sie für eine der beiden Dateien einen anderen Namen.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>Die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>it is on a disk that can only be read</source>
        <translation>Der Datenträger lässt sich nur lesen</translation>
    </message>
    <message>
        <source>it is in use by another program</source>
        <translation>Ein anderes Programm verwendet die Datei</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>Der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>Es sind zu viele Dateien geöffnet</translation>
    </message>
    <message>
        <source>the disk or the network does not answer</source>
        <translation>Datenträger oder Netzwerk antworten nicht</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>the file would become too large</source>
        <translation>Die Datei würde zu groß</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>Ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>Die Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>Der Name ist zu lang</translation>
    </message>
    <message>
        <source>there is already a file of this name</source>
        <translation>Es gibt schon eine Datei dieses Namens</translation>
    </message>
    <message>
        <source>the system does not open it</source>
        <translation>Das System öffnet die Datei nicht</translation>
    </message>
    <message>
        <source>No backup of {path} could be made: {reason}.</source>
        <translation>Von {path} ließ sich keine Sicherung anlegen: {reason}.</translation>
    </message>
    <message>
        <source>{path} is too large for a personal file.</source>
        <translation>{path} ist für eine Datei mit eigenen Daten zu groß.</translation>
    </message>
    <message>
        <source>There is no room left for {path}; nothing was changed.</source>
        <translation>Für {path} reicht der Speicherplatz nicht; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{path} cannot be written, and nothing was changed: {reason}.</source>
        <translation>{path} lässt sich nicht schreiben, es wurde nichts geändert: {reason}.</translation>
    </message>
    <message>
        <source>{path} had been deleted or moved; it was put back with everything that was in it. Please do the last thing again.</source>
        <translation>{path} war gelöscht oder verschoben worden; die Datei ist mit allem, was darin stand, wieder da. Bitte den letzten Schritt wiederholen.</translation>
    </message>
    <message>
        <source>{path} was replaced by another file, which stays as it is; everything that was open was saved as {backup}. Nothing can be written before Laufbild is started again.</source>
        <translation>{path} wurde durch eine andere Datei ersetzt, die bleibt, wie sie ist; alles, was geöffnet war, ist als {backup} gesichert. Schreiben geht erst wieder nach einem Neustart von Laufbild.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} is not a file of Laufbild.</source>
        <translation>{path} ist keine Datei von Laufbild.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read.</source>
        <translation>{path} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Laufbild; this one cannot read it.</source>
        <translation>{path} stammt aus einer neueren Version von Laufbild; diese hier kann die Datei nicht lesen.</translation>
    </message>
    <message>
        <source>{path} was written by an older version of Laufbild and has to be built anew.</source>
        <translation>{path} stammt aus einer älteren Version von Laufbild und muss neu erstellt werden.</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>{path} wird gerade von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} lässt sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
        <source>The output cannot be written: {reason}.</source>
        <translation>Die Ausgabe lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>There is no film with the key “{key}”.</source>
        <translation>Einen Film mit dem Schlüssel „{key}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no film with the key “{key}”; there are {near}.</source>
        <translation>Einen Film mit dem Schlüssel „{key}“ gibt es nicht; ähnlich: {near}.</translation>
    </message>
    <message>
        <source>Laufbild is already running with your files in {path}, but it does not answer; end it there first.</source>
        <translation>Laufbild läuft bereits mit Ihren Dateien in {path}, antwortet aber nicht; beenden Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>That is too much for the clipboard; export it to a file instead.</source>
        <translation>Das ist zu viel für die Zwischenablage; exportieren Sie es stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>A text of {letters} letters cannot be kept; there can be at most {most}.</source>
        <translation>Ein Text von {letters} Zeichen kann nicht gespeichert werden; höchstens {most} sind möglich.</translation>
    </message>
    <message>
        <source>What should be a text is something else, and cannot be kept.</source>
        <translation>Was ein Text sein sollte, ist etwas anderes und kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>A text with half a character, as a broken emoji leaves it, cannot be kept; please delete that character.</source>
        <translation>Ein Text mit einem halben Zeichen, wie es ein beschädigtes Emoji hinterlässt, kann nicht gespeichert werden; bitte löschen Sie dieses Zeichen.</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number from {least} to {most}.</source>
        <translation>„{value}“ ist keine ganze Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>“{value}” is not a date such as 2026-11-22, 2026-11 or 2026.</source>
        <translation>„{value}“ ist kein Datum wie 2026-11-22, 2026-11 oder 2026.</translation>
    </message>
    <message>
        <source>A value cannot be kept: it is nested too deeply, or is not a valid number.</source>
        <translation>Ein Wert kann nicht gespeichert werden: Er ist zu tief verschachtelt oder keine gültige Zahl.</translation>
    </message>
    <message>
        <source>What stands in “{field}” cannot be kept; it makes no sense there.</source>
        <translation>Was in „{field}“ steht, kann nicht gespeichert werden; es ergibt dort keinen Sinn.</translation>
    </message>
    <message>
        <source>A film can have at most {most} tags.</source>
        <translation>Ein Film kann höchstens {most} Schlagwörter haben.</translation>
    </message>
    <message>
        <source>A film can have at most {most} viewings.</source>
        <translation>Ein Film kann höchstens {most} Sichtungen haben.</translation>
    </message>
    <message>
        <source>A list can have at most {most} films.</source>
        <translation>Eine Liste kann höchstens {most} Filme haben.</translation>
    </message>
    <message>
        <source>There can be at most {most} saved views; please delete one that you no longer need.</source>
        <translation>Es können höchstens {most} Ansichten gespeichert werden; bitte löschen Sie eine, die Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>{path} was written to meanwhile, and nothing was replaced; please look again at what would change.</source>
        <translation>In {path} wurde inzwischen geschrieben, und nichts wurde ersetzt; bitte sehen Sie noch einmal nach, was sich ändern würde.</translation>
    </message>
    <message>
        <source>{path} is damaged: what stands at “{place}” makes no sense.</source>
        <translation>{path} ist beschädigt: Was bei „{place}“ steht, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>{path} is not a file with your data that Laufbild saved, or it is damaged; choose another file.</source>
        <translation>{path} ist keine von Laufbild gespeicherte Datei mit Ihren Daten oder ist beschädigt; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be used: what stands at “{place}” makes no sense. Correct it there, or choose another file.</source>
        <translation>{path} kann nicht verwendet werden: Was bei „{place}“ steht, ergibt keinen Sinn. Berichtigen Sie es dort, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>That would change too much at once to be undone later; nothing was changed.</source>
        <translation>Das würde zu viel auf einmal ändern, um es später rückgängig machen zu können; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: another program has added “{name}” to it. Please remove that with the program that added it, or restore a backup.</source>
        <translation>{path} lässt sich nicht öffnen: Ein anderes Programm hat „{name}“ hinzugefügt. Bitte entfernen Sie das mit dem Programm, das es hinzugefügt hat, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is no terminal to ask at, and nothing was replaced: --yes replaces your data with {path} without asking, --dry-run only shows what would change.</source>
        <translation>Es ist kein Terminal zum Fragen da, und nichts wurde ersetzt: --yes ersetzt Ihre Daten ohne Rückfrage durch {path}, --dry-run zeigt nur, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>Nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>{path} is too large to be read; a list or table may have up to {most} GB. Split it, and import the parts.</source>
        <translation>{path} ist zu groß zum Lesen; eine Liste oder Tabelle darf bis zu {most} GB haben. Bitte teilen Sie die Datei und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>{path} is packed in a way that is not read here; unpack it, and take what is in it.</source>
        <translation>{path} ist auf eine Weise gepackt, die hier nicht gelesen wird; entpacken Sie die Datei, und nehmen Sie, was darin ist.</translation>
    </message>
    <message>
        <source>{path} takes more memory to read than a spreadsheet may; save the table as CSV and take that.</source>
        <translation>{path} zu lesen braucht mehr Speicher, als einer Tabellendatei zusteht; als CSV gespeichert lässt sich die Tabelle verwenden.</translation>
    </message>
    <message>
        <source>{path} takes more time to read than a spreadsheet may; save the table as CSV and take that.</source>
        <translation>{path} zu lesen dauert länger, als es bei einer Tabellendatei dauern darf; als CSV gespeichert lässt sich die Tabelle verwenden.</translation>
    </message>
    <message>
        <source>{path} has more columns than can be read; there can be at most {most}.</source>
        <translation>{path} hat mehr Spalten, als sich lesen lassen; höchstens {most} sind möglich.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Your data is being written: %n thing(s) so far…</source>
        <translation>
            <numerusform>Ihre Daten werden geschrieben: bisher %n Eintrag…</numerusform>
            <numerusform>Ihre Daten werden geschrieben: bisher %n Einträge…</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>Your personal file could not be opened.</source>
        <translation>Ihre eigene Datei ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>All that is yours was written to {path}.</source>
        <translation>Alles Eigene steht jetzt in {path}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>own film</source>
        <translation>eigener Film</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>Nothing would change: your data is exactly what is in this file.</source>
        <translation>Nichts würde sich ändern: Ihre Daten sind genau das, was in dieser Datei steht.</translation>
    </message>
    <message>
        <source>goes: {what}</source>
        <translation>fällt weg: {what}</translation>
    </message>
    <message>
        <source>comes: {what}</source>
        <translation>kommt hinzu: {what}</translation>
    </message>
    <message>
        <source>changes: {what}</source>
        <translation>ändert sich: {what}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>fällt weg</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>kommt hinzu</translation>
    </message>
    <message>
        <source>Now → afterwards</source>
        <translation>Jetzt → danach</translation>
    </message>
    <message>
        <source>Save my data to a file</source>
        <translation>Daten in Datei speichern</translation>
    </message>
    <message>
        <source>Replace my data from a file</source>
        <translation>Daten aus Datei ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Your data is being replaced: %n row(s) compared…</source>
        <translation>
            <numerusform>Ihre Daten werden ersetzt: %n Zeile verglichen…</numerusform>
            <numerusform>Ihre Daten werden ersetzt: %n Zeilen verglichen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data was replaced: %n film(s) changed.</source>
        <translation>
            <numerusform>Ihre Daten wurden ersetzt: %n Film geändert.</numerusform>
            <numerusform>Ihre Daten wurden ersetzt: %n Filme geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace my data</source>
        <translation>Meine Daten ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>{file} is being read and compared with your data: %n thing(s)…</source>
        <translation>
            <numerusform>{file} wird gelesen und mit Ihren Daten verglichen: %n Eintrag…</numerusform>
            <numerusform>{file} wird gelesen und mit Ihren Daten verglichen: %n Einträge…</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data has changed meanwhile; nothing was replaced.</source>
        <translation>Ihre Daten haben sich inzwischen geändert; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>Your data would be replaced by what is in {file}. A backup is made before, and this can be undone.</source>
        <translation>Ihre Daten würden durch das ersetzt, was in {file} steht. Vorher wird eine Sicherung angelegt, und das Ersetzen lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Excel on this computer</source>
        <translation>Excel auf diesem Computer</translation>
    </message>
    <message>
        <source>LibreOffice, Unix</source>
        <translation>LibreOffice, Unix</translation>
    </message>
    <message>
        <source>Letterboxd</source>
        <translation>Letterboxd</translation>
    </message>
    <message>
        <source>Complete, to be read in again</source>
        <translation>Vollständig, zum Wiedereinlesen</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) exported to {path}.</source>
        <translation>
            <numerusform>%n Film nach {path} exportiert.</numerusform>
            <numerusform>%n Filme nach {path} exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>The selection (%n)</source>
        <translation>
            <numerusform>Ausgewählte (%n)</numerusform>
            <numerusform>Ausgewählte (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%n)</source>
        <translation>
            <numerusform>Angezeigte (%n)</numerusform>
            <numerusform>Angezeigte (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything (%n)</source>
        <translation>
            <numerusform>Alle (%n)</numerusform>
            <numerusform>Alle (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Wie in der Tabelle</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In the window’s language</source>
        <translation>In der Sprache des Fensters</translation>
    </message>
    <message>
        <source>Neutral names</source>
        <translation>Neutrale Namen</translation>
    </message>
    <message>
        <source>The first rows:</source>
        <translation>Die ersten Zeilen:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Films:</source>
        <translation>Filme:</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Spalten:</translation>
    </message>
    <message>
        <source>Headings:</source>
        <translation>Überschriften:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message numerus="yes">
        <source>Export %n film(s)</source>
        <translation>
            <numerusform>%n Film exportieren</numerusform>
            <numerusform>%n Filme exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation>
            <numerusform>%n Datei wird geschrieben.</numerusform>
            <numerusform>%n Dateien werden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} exists and will be replaced.</source>
        <translation>{path} ist schon da und wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n Film</numerusform>
            <numerusform>%n Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: search for one…</source>
        <translation>
            <numerusform>%n weiterer Wert: danach suchen…</numerusform>
            <numerusform>%n weitere Werte: danach suchen…</numerusform>
        </translation>
    </message>
    <message>
        <source>{value}, excluded</source>
        <translation>{value}, ausgeschlossen</translation>
    </message>
    <message>
        <source>{value}, {films}, chosen</source>
        <translation>{value}, {films}, gewählt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Click: only this. Ctrl+click: this as well. Alt+click: not this.</source>
        <translation>Klick: nur das. Strg+Klick: das auch. Alt+Klick: das nicht.</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Nur das</translation>
    </message>
    <message>
        <source>This as well</source>
        <translation>Das auch</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Das nicht</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Original or listed title</source>
        <translation>Original- oder Listentitel</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Jahrzehnt</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Disziplin</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Schauplatz</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Filmart</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleglage</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Republic</source>
        <translation>Unionsrepublik</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Premiere</source>
        <translation>Uraufführung</translation>
    </message>
    <message>
        <source>Role of running</source>
        <translation>Rolle des Laufens</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>What the list claims</source>
        <translation>Was die Liste behauptet</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Want to see</source>
        <translation>Will ich sehen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>My rating</source>
        <translation>Meine Wertung</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>My tags</source>
        <translation>Meine Schlagwörter</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Meine Notiz</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Von mir</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Vorhanden</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Type words; every word must stand somewhere in a film, at the beginning of a word or inside it. The spelling does not matter: бегущая, begushchaya, Beguschtschaja and БЕГУЩАЯ find the same film, and so does ,tueofz, typed with the keyboard in the wrong language. Läufer, laeufer and laufer are the same, too.</source>
        <translation>Einfach Wörter tippen: Jedes muss irgendwo beim Film vorkommen, am Anfang eines Wortes oder mittendrin. Die Schreibweise spielt keine Rolle: бегущая, begushchaya, Beguschtschaja und БЕГУЩАЯ finden denselben Film, ebenso ,tueofz, getippt mit der falschen Tastaturbelegung. Auch zwischen Läufer, laeufer und laufer gibt es keinen Unterschied.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Suchfelder</translation>
    </message>
    <message>
        <source>Filters on the left</source>
        <translation>Filter links</translation>
    </message>
    <message>
        <source>A click shows one value alone, a click with Ctrl adds a value, a click with Alt leaves one out. With the keyboard: Space or Enter, Ctrl+Space, and Delete. Every active condition stands as a chip above the table; a click on it takes it away.</source>
        <translation>Ein Klick zeigt nur diesen einen Wert, mit Strg kommt ein Wert hinzu, mit Alt wird er ausgeschlossen. Mit der Tastatur: Leertaste oder Eingabetaste, Strg+Leertaste und Entf. Jede aktive Bedingung steht als Plakette über der Tabelle; ein Klick darauf entfernt sie.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A click on a heading sorts upwards, a second one downwards, a third one no longer; with Shift the column is added to the others. Headings can be moved and sized; a right click on them chooses the columns. Enter or a double click goes to the details, Ctrl and Shift select several films.</source>
        <translation>Ein Klick auf eine Spaltenüberschrift sortiert aufsteigend, ein zweiter absteigend, ein dritter hebt die Sortierung auf; mit Umschalt kommt die Spalte zu den anderen hinzu. Spalten lassen sich verschieben und in der Breite ändern; welche zu sehen sind, zeigt ein Rechtsklick auf die Überschriften. Eingabetaste oder Doppelklick führen zu den Details, mit Strg und Umschalt lassen sich mehrere Filme auswählen.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>In the table and in the details, the keys 1 to 5 rate the selected films with so many stars, a point after that gives half a star more, and 0 takes the rating away. + marks what you want to see, ! what you have seen, * your favourites; # gives a tag. In the details a click on a star or on half of one rates; a date of a viewing may be a day, a month or only a year. All of it can be searched and sorted like everything else: rating&gt;=4, -seen:yes, seen:2024.</source>
        <translation>In der Tabelle und in den Details bewerten die Tasten 1 bis 5 die ausgewählten Filme mit so vielen Sternen, ein Punkt danach gibt einen halben mehr, und 0 nimmt die Wertung weg. + vermerkt, was Sie sehen wollen, ! was Sie gesehen haben, * Ihre Favoriten; # vergibt ein Schlagwort. In den Details bewertet ein Klick auf einen Stern oder einen halben; das Datum einer Sichtung kann ein Tag, ein Monat oder nur ein Jahr sein. Nach all dem lässt sich suchen und sortieren wie nach allem anderen: rating&gt;=4, -seen:yes, seen:2024.</translation>
    </message>
    <message>
        <source>Whatever you change is saved at once and can be undone, step by step, also after the program was closed. The history in the menu Edit lists every step, and goes back or forward to any of them. While you type in a field, undo is about what is typed there.</source>
        <translation>Alles, was Sie ändern, ist sofort gespeichert und lässt sich Schritt für Schritt rückgängig machen, auch nachdem das Programm geschlossen war. Der Verlauf im Menü Bearbeiten führt jeden Schritt auf und geht zu jedem zurück oder wieder vor. Solange Sie in ein Feld schreiben, gilt Rückgängig dem, was dort steht.</translation>
    </message>
    <message>
        <source>Importing lists</source>
        <translation>Listen importieren</translation>
    </message>
    <message>
        <source>Lists of films come in from the menu File, by dropping files onto the window, or with Ctrl+V in the table: texts with titles, years, descriptions and facts as they stand on web pages, exports of Letterboxd, IMDb and Kinorium, tables of any kind, and complete tables of Laufbild. What it is is told by what is in it.</source>
        <translation>Filmlisten kommen über das Menü „Datei“ herein, durch Ablegen von Dateien auf dem Fenster oder mit Strg+V in der Tabelle: Texte mit Titeln, Jahren, Beschreibungen und Fakten, wie sie auf Webseiten stehen, Exporte von Letterboxd, IMDb und Kinorium, beliebige Tabellen und vollständige Tabellen von Laufbild. Was es ist, wird am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Before anything is written, each row says whether its film is known, new, to be chosen or left out, and why. A click on one of the films below the rows chooses it, and so do the context menu and the keys 1 to 9; Insert makes a new film of a row, Delete leaves it out. All that comes in is one step, which can be undone.</source>
        <translation>Bevor etwas geschrieben wird, steht bei jeder Zeile, ob ihr Film bekannt, neu, noch zu wählen oder ausgelassen ist, und warum. Ein Klick auf einen der Filme unter den Zeilen wählt ihn, ebenso das Kontextmenü und die Tasten 1 bis 9; Einfügen macht aus einer Zeile einen neuen Film, Entfernen lässt sie aus. Alles, was hereinkommt, ist ein einziger Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Listed and documented</source>
        <translation>Gelistet und belegt</translation>
    </message>
    <message>
        <source>A listed film is one that a list on the web names and that no filmography searched so far knows; what the list says of it is shown as the list’s claim. A documented film comes with the sources of each value; where sources disagree, both values are shown.</source>
        <translation>Gelistet ist ein Film, den eine Liste im Netz nennt und den keine der bisher durchsuchten Filmografien kennt; was die Liste über ihn sagt, steht hier als ihre Behauptung. Bei einem belegten Film sind zu jeder Angabe die Quellen genannt; wo Quellen sich widersprechen, stehen beide Angaben da.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>What is shown, in which order and with which columns can be saved under a name: it stands above the filters and in the menu then, and has keys of its own. The same view is a line of text that can be copied, mailed and pasted into the search box:</source>
        <translation>Was gezeigt wird, in welcher Reihenfolge und mit welchen Spalten, lässt sich unter einem Namen speichern: Es steht dann über den Filtern und im Menü und hat ein eigenes Tastenkürzel. Dieselbe Ansicht ist auch eine Zeile Text, die sich kopieren, verschicken und ins Suchfeld einfügen lässt:</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>Your data is backed up every hour in which it changes, before each import and before a new version uses it. A backup can be restored from the menu File; what that would change is told before. There you can also save your data to one file that people can read, and replace it from such a file; what that would change is shown before.</source>
        <translation>Ihre Daten werden stündlich gesichert, wenn sich etwas geändert hat, und außerdem vor jedem Import und bevor eine neue Version damit arbeitet. Eine Sicherung lässt sich über das Menü „Datei“ wiederherstellen; was sich dabei ändern würde, steht vorher da. Dort lassen sich Ihre Daten auch in einer für Menschen lesbaren Datei speichern und aus einer solchen ersetzen; auch dabei sehen Sie vorher, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Your own catalogues</source>
        <translation>Eigene Kataloge</translation>
    </message>
    <message>
        <source>Of a table of yours (CSV, TSV, JSON lines or XLSX) a catalogue can be made: you say which column is which field, and rows that cannot be read are named with the reason. A catalogue is one file that ends in .laufbild; it is opened from the menu, by dropping it onto the window, or by a double click where the system knows the program. Nothing ever changes it; when the table has changed, make the catalogue anew.</source>
        <translation>Aus einer eigenen Tabelle (CSV, TSV, JSON Lines oder XLSX) lässt sich ein Katalog machen: Sie geben an, welche Spalte welches Feld ist, und Zeilen, die nicht lesbar sind, werden mit dem Grund genannt. Ein Katalog ist eine einzige Datei, die auf .laufbild endet; geöffnet wird sie über das Menü, durch Ziehen auf das Fenster oder durch einen Doppelklick, wo das System das Programm kennt. Nichts ändert sie jemals; hat sich die Tabelle geändert, machen Sie den Katalog neu.</translation>
    </message>
    <message>
        <source>The language, the colours, the size of the window, the panels, the columns, the order, the catalogue and the last search are kept. Nothing in this program goes to the network by itself; a link opens in your browser when you click it.</source>
        <translation>Sprache, Farben, Fenstergröße, Seitenleisten, Spalten, Sortierung, der Katalog und die letzte Suche bleiben erhalten. Das Programm geht nie von sich aus ins Netz; ein Link öffnet sich erst auf Klick im Browser.</translation>
    </message>
    <message>
        <source>A desktop catalogue of Soviet films about running.</source>
        <translation>Ein Desktop-Katalog sowjetischer Filme über das Laufen.</translation>
    </message>
    <message>
        <source>The program is free under the MIT licence; the catalogue’s data and texts are free of all rights (CC0 1.0). The fonts PT Sans and PT Sans Narrow are under the SIL Open Font License. The window is drawn by Qt, under the LGPL 3.</source>
        <translation>Das Programm ist frei unter der MIT-Lizenz; Daten und Texte des Katalogs sind frei von allen Rechten (CC0 1.0). Die Schriften PT Sans und PT Sans Narrow stehen unter der SIL Open Font License. Das Fenster zeichnet Qt, das unter der LGPL 3 steht.</translation>
    </message>
    <message>
        <source>Conditions narrow the answer. A minus in front leaves out, {word} gives a choice, brackets group, quotation marks find whole words in this order. Keys and values work in English, German and Russian. Examples:</source>
        <translation>Bedingungen grenzen das Ergebnis ein. Ein Minus davor schließt aus, {word} lässt die Wahl, Klammern fassen zusammen, Anführungszeichen finden ganze Wörter in dieser Reihenfolge. Felder und Werte dürfen englisch, deutsch oder russisch geschrieben sein. Beispiele:</translation>
    </message>
    <message>
        <source>Half stars may be written as 4.5, 4,5 or 4½; rating:5,4 finds four and five stars, rating:3..4.5 all from three to four and a half. A date is a year, a month or a day: 2026, 2026-9 or 2026-09-30; added:2026-1..2026-6 finds all from January to June.</source>
        <translation>Halbe Sterne lassen sich als 4.5, 4,5 oder 4½ schreiben; rating:5,4 findet vier und fünf Sterne, rating:3..4.5 alles von drei bis viereinhalb. Ein Datum ist ein Jahr, ein Monat oder ein Tag: 2026, 2026-9 oder 2026-09-30; added:2026-1..2026-6 findet alles von Januar bis Juni.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>A double click goes to where things stood after a step; those above it are undone.</source>
        <translation>Ein Doppelklick führt zum Stand nach einem Schritt; was darüber steht, wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation>Vor der ersten Änderung</translation>
    </message>
    <message>
        <source>{step}, where things stand now</source>
        <translation>{step}, jetziger Stand</translation>
    </message>
    <message>
        <source>{step}, undone</source>
        <translation>{step}, rückgängig gemacht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“{value}” is no film; only films are taken.</source>
        <translation>„{value}“ ist kein Film; nur Filme werden übernommen.</translation>
    </message>
    <message>
        <source>“{value}” is not a rating from {least} to {best}.</source>
        <translation>„{value}“ ist keine Wertung von {least} bis {best}.</translation>
    </message>
    <message>
        <source>“{value}” says neither yes nor no.</source>
        <translation>„{value}“ heißt weder ja noch nein.</translation>
    </message>
    <message>
        <source>You left the film out.</source>
        <translation>Der Film wurde von Hand ausgelassen.</translation>
    </message>
    <message>
        <source>Several films may be meant, and none was chosen.</source>
        <translation>Mehrere Filme kommen infrage, und keiner wurde gewählt.</translation>
    </message>
    <message>
        <source>The row has {count} cells, but the table has {columns} columns.</source>
        <translation>Die Zeile hat {count} Zellen, die Tabelle aber {columns} Spalten.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>A cell of the row is too long.</source>
        <translation>Eine Zelle der Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The quotation marks of the row do not match.</source>
        <translation>Die Anführungszeichen der Zeile passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The row holds bytes that are no letters in {encoding}.</source>
        <translation>Die Zeile enthält Bytes, die in {encoding} keine Zeichen sind.</translation>
    </message>
    <message>
        <source>The row holds a character that belongs into no text.</source>
        <translation>Die Zeile enthält ein Zeichen, das in keinen Text gehört.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“{value}” is not among the columns of the table.</source>
        <translation>„{value}“ gehört nicht zu den Spalten der Tabelle.</translation>
    </message>
    <message>
        <source>“{value}” is an error of the spreadsheet.</source>
        <translation>„{value}“ ist ein Fehler der Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>The row has no title.</source>
        <translation>Die Zeile hat keinen Titel.</translation>
    </message>
    <message>
        <source>“{value}” and “{other}” are in the same language.</source>
        <translation>„{value}“ und „{other}“ sind in derselben Sprache.</translation>
    </message>
    <message>
        <source>“{value}” is not a year.</source>
        <translation>„{value}“ ist kein Jahr.</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>„{value}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{value}” is not the number of a film.</source>
        <translation>„{value}“ ist keine Nummer eines Films.</translation>
    </message>
    <message>
        <source>“{value}” is not a date such as 2026-11-22.</source>
        <translation>„{value}“ ist kein Datum wie 2026-11-22.</translation>
    </message>
    <message>
        <source>“{value}” is none of these: {known}.</source>
        <translation>„{value}“ ist nichts davon: {known}.</translation>
    </message>
    <message>
        <source>“{value}” was read as {read}.</source>
        <translation>„{value}“ wurde als {read} gelesen.</translation>
    </message>
    <message>
        <source>“{value}” is too long for one value.</source>
        <translation>„{value}“ ist zu lang für einen einzelnen Wert.</translation>
    </message>
    <message>
        <source>“{value}” is not what an export of Laufbild has here.</source>
        <translation>„{value}“ steht so in keinem Export von Laufbild.</translation>
    </message>
    <message>
        <source>The column is not read.</source>
        <translation>Die Spalte wird nicht gelesen.</translation>
    </message>
    <message>
        <source>a list as text</source>
        <translation>eine Liste als Text</translation>
    </message>
    <message>
        <source>a complete export of Laufbild</source>
        <translation>ein vollständiger Export von Laufbild</translation>
    </message>
    <message>
        <source>a JSON export of Laufbild</source>
        <translation>ein JSON-Export von Laufbild</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>an export of Letterboxd</source>
        <translation>ein Export von Letterboxd</translation>
    </message>
    <message>
        <source>a table for Letterboxd</source>
        <translation>eine Tabelle für Letterboxd</translation>
    </message>
    <message>
        <source>an export of IMDb</source>
        <translation>ein Export von IMDb</translation>
    </message>
    <message>
        <source>a backup of Kinorium</source>
        <translation>eine Sicherung von Kinorium</translation>
    </message>
    <message>
        <source>an export of Simkl</source>
        <translation>ein Export von Simkl</translation>
    </message>
    <message>
        <source>an export of Movary</source>
        <translation>ein Export von Movary</translation>
    </message>
    <message>
        <source>an export of Trakt</source>
        <translation>ein Export von Trakt</translation>
    </message>
    <message>
        <source>an export of Yamtrack</source>
        <translation>ein Export von Yamtrack</translation>
    </message>
    <message>
        <source>a table of MovieLens</source>
        <translation>eine Tabelle von MovieLens</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}, “{heading}”: {reason}</source>
        <translation>Zeile {line}, „{heading}“: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>The row says more of a film than can be kept.</source>
        <translation>Die Zeile sagt von einem Film mehr, als gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n film(s) no longer marked as “want to see”.</source>
        <translation>
            <numerusform>%n Film nicht mehr als „Will ich sehen“ vermerkt.</numerusform>
            <numerusform>%n Filme nicht mehr als „Will ich sehen“ vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) no longer marked as favourite.</source>
        <translation>
            <numerusform>%n Film nicht mehr Favorit.</numerusform>
            <numerusform>%n Filme nicht mehr Favoriten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) no longer marked as seen; the viewings are gone.</source>
        <translation>
            <numerusform>%n Film nicht mehr als gesehen vermerkt, seine Sichtungen sind entfernt.</numerusform>
            <numerusform>%n Filme nicht mehr als gesehen vermerkt, ihre Sichtungen sind entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without a rating now.</source>
        <translation>
            <numerusform>%n Film nun ohne Wertung.</numerusform>
            <numerusform>%n Filme nun ohne Wertung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as “want to see”.</source>
        <translation>
            <numerusform>%n Film als „Will ich sehen“ vermerkt.</numerusform>
            <numerusform>%n Filme als „Will ich sehen“ vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as favourite.</source>
        <translation>
            <numerusform>%n Film als Favorit vermerkt.</numerusform>
            <numerusform>%n Filme als Favoriten vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as seen.</source>
        <translation>
            <numerusform>%n Film als gesehen vermerkt.</numerusform>
            <numerusform>%n Filme als gesehen vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) rated {stars}.</source>
        <translation>
            <numerusform>%n Film mit {stars} bewertet.</numerusform>
            <numerusform>%n Filme mit {stars} bewertet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{tag}” taken from %n film(s).</source>
        <translation>
            <numerusform>Schlagwort „{tag}“ von %n Film entfernt.</numerusform>
            <numerusform>Schlagwort „{tag}“ von %n Filmen entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{tag}” given to %n film(s).</source>
        <translation>
            <numerusform>Schlagwort „{tag}“ an %n Film vergeben.</numerusform>
            <numerusform>Schlagwort „{tag}“ an %n Filme vergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>some of the films</source>
        <translation>einige der Filme</translation>
    </message>
    <message>
        <source>Want to see</source>
        <translation>Will ich sehen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message numerus="yes">
        <source>For the %n film(s) that are selected:</source>
        <translation>
            <numerusform>Für den %n ausgewählten Film:</numerusform>
            <numerusform>Für die %n ausgewählten Filme:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marking %n film(s): {done} done…</source>
        <translation>
            <numerusform>%n Film wird vermerkt, {done} fertig…</numerusform>
            <numerusform>%n Filme werden vermerkt, {done} fertig…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write what you thought of it…</source>
        <translation>Was war Ihr Eindruck?</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Meine Notiz</translation>
    </message>
    <message>
        <source>Click on a star, or on half of one; the same once more takes it away.</source>
        <translation>Klick auf einen Stern oder einen halben; derselbe noch einmal nimmt die Wertung weg.</translation>
    </message>
    <message>
        <source>different ratings</source>
        <translation>verschieden bewertet</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>{stars} of 5</source>
        <translation>{stars} von 5</translation>
    </message>
    <message>
        <source>My rating: {rating}</source>
        <translation>Meine Wertung: {rating}</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Schlagwort…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Take away the tag: {tag}</source>
        <translation>Schlagwort entfernen: {tag}</translation>
    </message>
    <message>
        <source>Take away the tag: {tag} (of some of the films)</source>
        <translation>Schlagwort entfernen: {tag} (einiger der Filme)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>day, month or year</source>
        <translation>Tag, Monat oder Jahr</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write {day}, {month} or {year}, or nothing.</source>
        <translation>Schreib {day}, {month} oder {year} – oder nichts.</translation>
    </message>
    <message>
        <source>Seen some time</source>
        <translation>Irgendwann gesehen</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Heute gesehen</translation>
    </message>
    <message>
        <source>Seen on…</source>
        <translation>Gesehen am…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n viewing(s)</source>
        <translation>
            <numerusform>%n Sichtung zeigen</numerusform>
            <numerusform>Alle %n Sichtungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the viewing: {viewing}</source>
        <translation>Sichtung ändern: {viewing}</translation>
    </message>
    <message>
        <source>Take away the viewing: {viewing}</source>
        <translation>Sichtung entfernen: {viewing}</translation>
    </message>
    <message>
        <source>What you typed about {title} is not saved yet; it is kept.</source>
        <translation>Ihre Eingaben zu {title} sind noch nicht gespeichert; sie bleiben erhalten.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Not saved yet; what you typed is kept.</source>
        <translation>Noch nicht gespeichert; die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Your changes are not saved yet, and would be lost if you close now.</source>
        <translation>Ihre Änderungen sind noch nicht gespeichert und gingen verloren, wenn Sie jetzt schließen.</translation>
    </message>
    <message>
        <source>Your changes are not saved yet; Laufbild keeps trying.</source>
        <translation>Ihre Änderungen sind noch nicht gespeichert; Laufbild versucht es weiter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
</context>
<context>
    <name>NewCatalogue</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n Film</numerusform>
            <numerusform>%n Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n Zeile ausgelassen</numerusform>
            <numerusform>%n Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>Katalog öffnen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The catalogue is in {path}.</source>
        <translation>Der Katalog ist in {path}.</translation>
    </message>
    <message>
        <source>Nothing: left out</source>
        <translation>Nichts: ausgelassen</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>As Laufbild wrote it</source>
        <translation>Wie von Laufbild geschrieben</translation>
    </message>
    <message>
        <source>{field} ({language})</source>
        <translation>{field} ({language})</translation>
    </message>
    <message>
        <source>Save the list of what could not be read</source>
        <translation>Liste dessen speichern, was sich nicht lesen ließ</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was sich nicht lesen ließ</translation>
    </message>
    <message>
        <source>Of what could not be read, the first {count} are named here.</source>
        <translation>Von dem, was sich nicht lesen ließ, sind hier die ersten {count} genannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) not read as they stand</source>
        <translation>
            <numerusform>%n Zelle nicht gelesen, wie sie dasteht</numerusform>
            <numerusform>%n Zellen nicht gelesen, wie sie dastehen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the column “{column}” is</source>
        <translation>Was die Spalte „{column}“ ist</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>New catalogue from a table</source>
        <translation>Neuer Katalog aus einer Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n Zeile gelesen</numerusform>
            <numerusform>%n Zeilen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search and orders are being written</source>
        <translation>Suche und Reihenfolgen werden geschrieben</translation>
    </message>
    <message>
        <source>The table is being looked at…</source>
        <translation>Die Tabelle wird angesehen…</translation>
    </message>
    <message>
        <source>{doing}; {time}</source>
        <translation>{doing}; {time}</translation>
    </message>
    <message>
        <source>Choose a table: CSV, TSV or XLSX with the names of the columns in the first row, or JSON lines.</source>
        <translation>Wählen Sie eine Tabelle: CSV, TSV oder XLSX mit den Namen der Spalten in der ersten Zeile, oder JSON Lines.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where the catalogue goes</source>
        <translation>Wählen, wohin der Katalog kommt</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>separated by tabs</source>
        <translation>durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>separated by bars</source>
        <translation>durch senkrechte Striche getrennt</translation>
    </message>
    <message>
        <source>Table:</source>
        <translation>Tabelle:</translation>
    </message>
    <message>
        <source>Language where none is said:</source>
        <translation>Sprache, wo keine genannt ist:</translation>
    </message>
    <message>
        <source>Catalogue:</source>
        <translation>Katalog:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>Make the catalogue</source>
        <translation>Katalog erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{path} exists and will be replaced.</source>
        <translation>{path} ist schon da und wird ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be left out.</source>
        <translation>
            <numerusform>%n Spalte wird ausgelassen.</numerusform>
            <numerusform>%n Spalten werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first columns can be chosen for here.</source>
        <translation>Nur für die ersten Spalten kann hier gewählt werden.</translation>
    </message>
    <message>
        <source>The table is being read…</source>
        <translation>Die Tabelle wird gelesen…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>No window can be opened, because neither DISPLAY nor WAYLAND_DISPLAY is set (on Debian and Ubuntu, {packages} give a display without a screen: xvfb-run laufbild); these commands need no window: {commands}.</source>
        <translation>Es lässt sich kein Fenster öffnen, weil weder DISPLAY noch WAYLAND_DISPLAY gesetzt ist (unter Debian und Ubuntu geben {packages} eine Anzeige ohne Bildschirm: xvfb-run laufbild); diese Befehle brauchen kein Fenster: {commands}.</translation>
    </message>
    <message>
        <source>No window can be opened, because Qt cannot start ({cause}); these commands need no window: {commands}.</source>
        <translation>Es lässt sich kein Fenster öffnen, weil Qt nicht startet ({cause}); diese Befehle brauchen kein Fenster: {commands}.</translation>
    </message>
    <message>
        <source>No window can be opened, because {libraries} cannot be loaded (on Debian and Ubuntu: sudo apt-get install {packages}); these commands need no window: {commands}.</source>
        <translation>Es lässt sich kein Fenster öffnen, weil Bibliotheken fehlen: {libraries} (unter Debian und Ubuntu: sudo apt-get install {packages}); diese Befehle brauchen kein Fenster: {commands}.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>There is no “{text}” to search by; it was searched as words.</source>
        <translation>Ein Suchfeld „{text}“ gibt es nicht; gesucht wurde nach den Wörtern.</translation>
    </message>
    <message>
        <source>“{text}” could not be read and was left out.</source>
        <translation>„{text}“ ist nicht zu verstehen und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The quotation mark is still open.</source>
        <translation>Das Anführungszeichen ist noch offen.</translation>
    </message>
    <message>
        <source>A bracket is still open.</source>
        <translation>Eine Klammer ist noch offen.</translation>
    </message>
    <message>
        <source>A bracket closes nothing.</source>
        <translation>Eine Klammer ist zu viel.</translation>
    </message>
    <message>
        <source>“{text}” is done when you press Enter.</source>
        <translation>„{text}“ wird mit der Eingabetaste ausgeführt.</translation>
    </message>
    <message>
        <source>There are too many brackets inside each other.</source>
        <translation>Zu viele Klammern stecken ineinander.</translation>
    </message>
    <message>
        <source>There is no column “{text}”; it was left out.</source>
        <translation>Eine Spalte „{text}“ gibt es nicht; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The search is too long; from “{text}” on it was left out.</source>
        <translation>Die Suche ist zu lang; was ab „{text}“ steht, wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search in any spelling: бегущая, begushchaya, Läufer…</source>
        <translation>Suche in jeder Schreibweise: бегущая, begushchaya, Läufer…</translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation>Filme durchsuchen</translation>
    </message>
    <message>
        <source>Words in any spelling, or conditions: year:1975..1989 theme:freedom -marathon (sprint or relay)</source>
        <translation>Wörter in jeder Schreibweise oder Bedingungen: year:1975..1989 theme:freedom -marathon (sprint or relay)</translation>
    </message>
    <message>
        <source>{found} of {all} so far</source>
        <translation>bisher {found} von {all}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} von {all}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Sorted by title</source>
        <translation>Sortiert nach Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n Film</numerusform>
            <numerusform>%n Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>bisher %n gefunden</numerusform>
            <numerusform>bisher %n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by {columns}</source>
        <translation>Sortiert nach {columns}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>wish to see “{title}”</source>
        <translation>Vormerken von „{title}“</translation>
    </message>
    <message>
        <source>favourite mark of “{title}”</source>
        <translation>Favoritenmarkierung von „{title}“</translation>
    </message>
    <message>
        <source>rating of “{title}”</source>
        <translation>Wertung von „{title}“</translation>
    </message>
    <message>
        <source>note on “{title}”</source>
        <translation>Notiz zu „{title}“</translation>
    </message>
    <message>
        <source>tags of “{title}”</source>
        <translation>Schlagwörter von „{title}“</translation>
    </message>
    <message>
        <source>viewings of “{title}”</source>
        <translation>Sichtungen von „{title}“</translation>
    </message>
    <message>
        <source>marks of “{title}”</source>
        <translation>Vermerke zu „{title}“</translation>
    </message>
    <message>
        <source>adding of “{title}”</source>
        <translation>Hinzufügen von „{title}“</translation>
    </message>
    <message>
        <source>change of “{title}”</source>
        <translation>Änderung von „{title}“</translation>
    </message>
    <message>
        <source>deletion of “{title}”</source>
        <translation>Löschen von „{title}“</translation>
    </message>
    <message>
        <source>correction of “{title}”</source>
        <translation>Korrektur von „{title}“</translation>
    </message>
    <message>
        <source>list “{title}”</source>
        <translation>Liste „{title}“</translation>
    </message>
    <message>
        <source>deletion of the list “{title}”</source>
        <translation>Löschen der Liste „{title}“</translation>
    </message>
    <message>
        <source>import of “{title}”</source>
        <translation>Import von „{title}“</translation>
    </message>
    <message>
        <source>saved view “{title}”</source>
        <translation>gespeicherte Ansicht „{title}“</translation>
    </message>
    <message>
        <source>deletion of the saved view “{title}”</source>
        <translation>Löschen der gespeicherten Ansicht „{title}“</translation>
    </message>
    <message numerus="yes">
        <source>wish to see %n film(s)</source>
        <translation>
            <numerusform>Vormerken von %n Film</numerusform>
            <numerusform>Vormerken von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite mark of %n film(s)</source>
        <translation>
            <numerusform>Favoritenmarkierung von %n Film</numerusform>
            <numerusform>Favoritenmarkierung von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating of %n film(s)</source>
        <translation>
            <numerusform>Wertung von %n Film</numerusform>
            <numerusform>Wertung von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n film(s)</source>
        <translation>
            <numerusform>Notiz zu %n Film</numerusform>
            <numerusform>Notiz zu %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %n film(s)</source>
        <translation>
            <numerusform>Schlagwörter von %n Film</numerusform>
            <numerusform>Schlagwörter von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>viewings of %n film(s)</source>
        <translation>
            <numerusform>Sichtungen von %n Film</numerusform>
            <numerusform>Sichtungen von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks of %n film(s)</source>
        <translation>
            <numerusform>Vermerke von %n Film</numerusform>
            <numerusform>Vermerke von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding of %n film(s)</source>
        <translation>
            <numerusform>Hinzufügen von %n Film</numerusform>
            <numerusform>Hinzufügen von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %n film(s)</source>
        <translation>
            <numerusform>Änderung von %n Film</numerusform>
            <numerusform>Änderung von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n film(s)</source>
        <translation>
            <numerusform>Löschen von %n Film</numerusform>
            <numerusform>Löschen von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>correction of %n film(s)</source>
        <translation>
            <numerusform>Korrektur von %n Film</numerusform>
            <numerusform>Korrektur von %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list of %n film(s)</source>
        <translation>
            <numerusform>Liste mit %n Film</numerusform>
            <numerusform>Liste mit %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of a list of %n film(s)</source>
        <translation>
            <numerusform>Löschen einer Liste mit %n Film</numerusform>
            <numerusform>Löschen einer Liste mit %n Filmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %n film(s)</source>
        <translation>
            <numerusform>Import von %n Film</numerusform>
            <numerusform>Import von %n Filmen</numerusform>
        </translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>deletion of a saved view</source>
        <translation>Löschen einer gespeicherten Ansicht</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>One moment: {step}…</source>
        <translation>Einen Moment: {step} …</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>{term} – {remark}</source>
        <translation>{term} – {remark}</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All films</source>
        <translation>Alle Filme</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>{view}, shown</source>
        <translation>{view}, wird gezeigt</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Replace by what is shown now</source>
        <translation>Durch das jetzt Gezeigte ersetzen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Copy as a line</source>
        <translation>Als Zeile kopieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Laufbild – Soviet films about running</source>
        <translation>Laufbild – Sowjetische Filme über das Laufen</translation>
    </message>
    <message>
        <source>{name} – Laufbild</source>
        <translation>{name} – Laufbild</translation>
    </message>
    <message>
        <source>The catalogue has no film “{key}”.</source>
        <translation>Im Katalog gibt es keinen Film „{key}“.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Open catalogue</source>
        <translation>Katalog öffnen</translation>
    </message>
</context>
</TS>
