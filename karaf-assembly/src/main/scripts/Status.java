import java.net.HttpURLConnection;
import java.net.URI;

/** Prints the HTTP status of an address, for machines without curl. */
final class Status {
    private Status() {}

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(args[0]).toURL().openConnection();
        connection.setConnectTimeout(5000);
        connection.setReadTimeout(5000);
        System.out.print(connection.getResponseCode());
    }
}
